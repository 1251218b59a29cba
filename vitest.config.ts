import { readdirSync } from "node:fs"

import { defineConfig } from "vitest/config"

const workspaces = [
  ...["packages", "apps"].flatMap((root) => readdirSync(root).map((name) => `${root}/${name}`)),
  "soak",
]

/** All tests in one run, those for CI included: a workspace's own Vitest is told by `--mode`, which does not reach projects. */
export default defineConfig({
  test: {
    projects: workspaces.map((root) => ({
      extends: `${root}/vitest.config.ts`,
      root,
      mode: "all",
      test: { name: root },
    })),
    coverage: { provider: "v8", include: ["packages/*/src/**", "apps/*/src/**"] },
  },
})
