import { devNull } from "node:os"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { type ViteUserConfig, defineConfig } from "vitest/config"

/** Flows and events that others published, where `pnpm corpus` fetched them: some suites are better with them. */
const corpus =
  process.env["CALL_CENTER_CORPUS"] ?? fileURLToPath(new URL(".corpus", import.meta.url))

// Workers inherit this process's environment: what its owner has set for real accounts must not reach the tests.
for (const name of Object.keys(process.env))
  if (name.toUpperCase().startsWith("AWS_")) delete process.env[name]

const everyTest = "test/**/*.test.ts"
/** What `.ci/run` runs besides the test command; CONTRIBUTING.md says which tests are of this kind. */
const ciTest = "test/**/*.ci.test.ts"

/** The test files that a run takes, and the name of its report. */
interface Depth {
  readonly include: string[]
  readonly exclude: string[]
  readonly report: string
}

/** By Vitest's `--mode`, which is "test" unless it is given; any other takes all files. */
const depths: Readonly<Record<string, Depth>> = {
  test: { include: [everyTest], exclude: [ciTest], report: "test-results.json" },
  ci: { include: [ciTest], exclude: [], report: "test-results.ci.json" },
}
const everything: Depth = { include: [everyTest], exclude: [], report: "test-results.all.json" }

/** What every workspace's tests run with: UTC, no SDK nags, and no AWS account to reach by accident. */
export const testProject = defineConfig(({ mode }): ViteUserConfig => {
  const { include, exclude, report } = depths[mode] ?? everything
  return {
    test: {
      include,
      exclude,
      // Files share what they import, which would else be loaded for each of them: half of the CPU time. A test that changes
      // modules, globals or the environment puts them back.
      isolate: false,
      // The only time limit of the tests, so that one that hangs ends at all: a machine may be slow and busy, and how long
      // things take is for the benchmarks to say.
      testTimeout: 900_000,
      hookTimeout: 900_000,
      teardownTimeout: 900_000,
      // So that what a test waits for in vain is named before the test itself is ended.
      expect: { poll: { timeout: 300_000 } },
      // Bundles are as they are deployed: Vite, which would take seconds to read them, has nothing to change in them.
      server: { deps: { external: [/\/dist(?:-\w+)?\/(?:.*\/)?index\.mjs$/u] } },
      reporters: ["default", ["json", { outputFile: report }]],
      env: {
        TZ: "UTC",
        CALL_CENTER_CORPUS: corpus,
        AWS_REGION: "us-east-1",
        AWS_ACCESS_KEY_ID: "local",
        AWS_SECRET_ACCESS_KEY: "local",
        AWS_CONFIG_FILE: devNull,
        AWS_SHARED_CREDENTIALS_FILE: devNull,
        AWS_EC2_METADATA_DISABLED: "true",
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
      },
    },
  }
})
