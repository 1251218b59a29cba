import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"

import { type Terminal, npmProgram, runInForeground } from "@call-center/command-line"

import { mutationScore, scoreLine } from "./mutation-report.ts"
import { root } from "./root.ts"

/** The share of planted bugs that must make a test fail, in per cent. */
const wantedScore = 85

/** Nobody's dependency: they bring 160 packages, and only this needs them. Version 10 needs Node.js 22. */
const strykerPackages = ["@stryker-mutator/core@9.6.1", "@stryker-mutator/vitest-runner@9.6.1"]

const folder = join(root, ".stryker")

/** Workspaces that hold logic worth it; below `packages`. */
export const mutatedWorkspaces = ["domain", "booking-store", "notifications"] as const

/** One of {@link mutatedWorkspaces}. */
export type MutatedWorkspace = (typeof mutatedWorkspaces)[number]

interface Mutated {
  readonly workspace: MutatedWorkspace
  /** What is mutated: logic that tests can see from outside, without what is generated, exported again, or made for tests. */
  readonly files: readonly string[]
  /** Tests that can't run in a worker thread, or that read files beside their workspace, of which Stryker makes a copy. */
  readonly leftOut: readonly string[]
}

const mutated: readonly Mutated[] = [
  {
    workspace: "domain",
    files: ["src/*.ts", "!src/index.ts", "!src/phone-metadata.ts"],
    leftOut: ["test/machine-zones.test.ts"],
  },
  {
    workspace: "booking-store",
    files: [
      "caller-item",
      "command-record",
      "decide-change",
      "demo-item",
      "item-attributes",
      "keys",
      "patience",
      "retention",
      "transactions",
      "transient-errors",
    ].map((name) => `src/${name}.ts`),
    leftOut: [
      "test/access-patterns.test.ts",
      "test/other-engines.test.ts",
      "test/local-aws-*.test.ts",
    ],
  },
  {
    workspace: "notifications",
    files: ["src/*.ts", "src/texts/*.ts", "!src/index.ts", "!src/lambda.ts"],
    leftOut: ["test/lambda.test.ts"],
  },
]

/**
 * Plants bugs one by one and runs the tests that reach them (https://stryker-mutator.io); says which of them no test
 * notices. True when enough are noticed in every workspace.
 */
export async function mutation(
  terminal: Terminal,
  only: MutatedWorkspace | undefined,
): Promise<boolean> {
  if (!(await fetched(terminal))) return false
  let isEnough = true
  for (const one of mutated.filter(({ workspace }) => workspace === (only ?? workspace))) {
    const report = join(folder, `${one.workspace}.json`)
    const settings = writeSettings(one, report)
    const stryker = join(folder, "node_modules/@stryker-mutator/core/bin/stryker.js")
    const exitCode = await runInForeground(process.execPath, [stryker, "run", settings], {
      terminal,
      cwd: join(root, "packages", one.workspace),
    })
    if (exitCode !== 0) return false
    const score = mutationScore(report)
    terminal.print(`${one.workspace}: ${scoreLine(score)}; wanted are ${wantedScore} %\n`)
    isEnough &&= score.percent >= wantedScore
  }
  return isEnough
}

async function fetched(terminal: Terminal): Promise<boolean> {
  mkdirSync(folder, { recursive: true })
  const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
  const install = ["install", "--prefix", folder, ...options, "--legacy-peer-deps"]
  const npm = npmProgram("npm")
  const exitCode = await runInForeground(npm.file, [...npm.words, ...install, ...strykerPackages], {
    terminal,
    cwd: root,
  })
  if (exitCode !== 0) terminal.note("Stryker could not be fetched: mutation testing was not run\n")
  return exitCode === 0
}

/** Settings for Stryker and for the Vitest that it runs, in files beside it. */
function writeSettings({ workspace, files, leftOut }: Mutated, report: string): string {
  const vitestConfig = join(folder, `${workspace}.vitest.config.mjs`)
  const test = {
    include: ["test/**/*.test.ts"],
    exclude: ["**/*.ci.test.ts", ...leftOut],
    // Else each file loads what it tests, for each of the bugs: that would take most of the time.
    isolate: false,
    env: {
      TZ: "UTC",
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    },
    setupFiles: [join(root, "soak/src/brief-properties.ts")],
    testTimeout: 900_000,
    hookTimeout: 900_000,
  }
  writeFileSync(vitestConfig, `export default ${JSON.stringify({ test }, undefined, 2)}\n`)
  const settings = join(folder, `${workspace}.stryker.json`)
  const stryker = {
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: vitestConfig },
    coverageAnalysis: "perTest",
    concurrency: 1,
    // Nothing is compiled: TypeScript 7 has no compiler to be called.
    checkers: [],
    disableTypeChecks: false,
    tsconfigFile: "none",
    ignorePatterns: ["tsconfig.json", "node_modules", ".turbo"],
    mutate: files,
    dryRunTimeoutMinutes: 60,
    // A mutant that runs into an endless loop is found out by time alone.
    timeoutMS: 15_000,
    // What runs while a module loads is reached by every test: a fifth of the bugs would take half of the time.
    ignoreStatic: true,
    reporters: ["progress-append-only", "clear-text", "json"],
    clearTextReporter: { logTests: false, reportTests: false },
    jsonReporter: { fileName: report },
    tempDirName: ".stryker-tmp",
  }
  writeFileSync(settings, `${JSON.stringify(stryker, undefined, 2)}\n`)
  return settings
}
