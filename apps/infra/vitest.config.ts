// @boundaries-ignore what every suite runs with lies at the root
import { defineConfig, mergeConfig } from "vitest/config"

// @boundaries-ignore what every suite runs with lies at the root
import { testProject } from "../../vitest.shared.ts"

export default defineConfig((env) =>
  mergeConfig(testProject(env), {
    test: { setupFiles: ["test/support/without-stack-traces.ts"] },
  }),
)
