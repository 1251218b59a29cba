import { defineConfig } from "vitest/config"

/** What every workspace's tests run with: UTC, no SDK nags, and no AWS account to reach by accident. */
export const testProject = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The only time limit of the tests, so that one that hangs ends at all: a machine may be slow and busy, and how long
    // things take is for the benchmarks to say.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    teardownTimeout: 900_000,
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
    env: {
      TZ: "UTC",
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    },
  },
})
