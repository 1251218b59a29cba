import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { devNull } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { type ViteUserConfig, type ViteUserConfigFnObject, defineConfig } from "vitest/config"

const repository = fileURLToPath(new URL(".", import.meta.url))

/** Flows and events that others published, where `pnpm corpus` fetched them: some suites are better with them. */
const corpus = process.env["CALL_CENTER_CORPUS"] ?? join(repository, ".corpus")

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

/**
 * Where transformed modules are kept for the test runs of all workspaces, most of which load the same sources. Vitest's key
 * has a module's text and the Vitest configuration; what else its transformation depends on is in the folder's name. When
 * that changes, what was kept before is removed.
 */
function moduleCache(): string {
  const hash = createHash("sha256").update(readFileSync(installed))
  for (const workspace of [".", "soak", ...workspacesBelow("packages"), ...workspacesBelow("apps")])
    for (const name of ["package.json", "tsconfig.json", "tsconfig.base.json"]) {
      const file = join(repository, workspace, name)
      hash.update(existsSync(file) ? readFileSync(file) : "\0")
    }
  const all = join(repository, "node_modules", ".vite", "test-modules")
  const name = hash.digest("hex").slice(0, 16)
  if (mkdirSync(join(all, name), { recursive: true }) !== undefined)
    for (const other of readdirSync(all)) if (other !== name) removeUnused(join(all, other))
  return join(all, name)
}

function removeUnused(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // A run that began before the change still writes there: the next change removes it.
  }
}

/** The lockfile of what is installed. */
const installed = join(repository, "node_modules", ".pnpm", "lock.yaml")

function workspacesBelow(folder: string): readonly string[] {
  return readdirSync(join(repository, folder)).map((name) => join(folder, name))
}

/** What the tests of the workspace in a folder run with: UTC, no SDK nags, and no AWS account to reach by accident. */
export const testProject = (folder: string): ViteUserConfigFnObject =>
  defineConfig(({ mode }): ViteUserConfig => {
    const { include, exclude, report } = depths[mode] ?? everything
    return {
      // The names of modules begin here, so that workspaces can share what Vitest keeps of them.
      root: repository,
      // Of each mode its own: one run would read what another that ends just then has half written.
      cacheDir: join(folder, "node_modules", ".vite", mode),
      test: {
        dir: folder,
        experimental: { fsModuleCache: true, fsModuleCachePath: moduleCache() },
        include,
        exclude,
        // Properties have the same examples with every run; a workspace without fast-check doesn't wait for it.
        setupFiles: existsSync(join(folder, "node_modules", "fast-check"))
          ? [join(repository, "vitest.fixed-seed.ts")]
          : [],
        // Files share what they import, which would else be loaded for each of them: half of the CPU time. A test that changes
        // modules, globals or the environment puts them back.
        isolate: false,
        // Tests make much that is gone at once. With Node's small space for what is new, a tenth of the CPU time is spent on it.
        execArgv: ["--min-semi-space-size=16", "--max-semi-space-size=64"],
        // The only time limit of the tests, so that one that hangs ends at all: a machine may be slow and busy, and how long
        // things take is for the benchmarks to say.
        testTimeout: 900_000,
        hookTimeout: 900_000,
        teardownTimeout: 900_000,
        // So that what a test waits for in vain is named before the test itself is ended.
        expect: { poll: { timeout: 300_000 } },
        // Bundles are as they are deployed: Vite, which would take seconds to read them, has nothing to change in them.
        server: { deps: { external: [/\/dist(?:-\w+)?\/(?:.*\/)?index\.mjs$/u] } },
        reporters: ["default", ["json", { outputFile: join(folder, report) }]],
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
