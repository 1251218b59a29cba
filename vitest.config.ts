import { readdirSync } from "node:fs"

import { defineConfig } from "vitest/config"

const workspaces = [
  ...["packages", "apps"].flatMap((root) => readdirSync(root).map((name) => `${root}/${name}`)),
  "soak",
]

/** All tests in one run, those for CI included: a workspace's own Vitest is told by `--mode`, which does not reach projects. */
export default defineConfig({
  test: {
    projects: workspaces.map((folder) => ({
      extends: `${folder}/vitest.config.ts`,
      mode: "all",
      test: { name: folder },
    })),
    coverage: { provider: "v8", include: ["packages/*/src/**", "apps/*/src/**"] },
  },
})
