import { writeFileSync } from "node:fs"
import process from "node:process"

import type { CallCenter } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import { buildLambdas } from "@call-center/lambda-bundle"
import {
  type ScriptResult,
  coverageGate,
  coverageText,
  flowCoverage,
  junitXml,
} from "@call-center/simulator"

import { dialledFlows } from "../deployed-flows.ts"
import { runCommand } from "../run-command.ts"
import { callMeasures } from "./call-measures.ts"
import { type CallsCommand, callsCommand, callsHelp } from "./calls-options.ts"
import { readCoverageExceptions } from "./coverage-exceptions.ts"
import { type ScriptsRun, runScripts } from "./run-scripts.ts"
import { runStories } from "./run-stories.ts"
import { readScripts } from "./script-files.ts"
import { whenChanged } from "./when-changed.ts"

const exceptionsFile = "calls/coverage-exceptions.yaml"

await runCommand(async () => {
  const command = callsCommand(process.argv.slice(2))
  if (command === undefined) {
    write(callsHelp)
    return
  }
  const callCenter = await loadCallCenter()
  if (command.build) buildLambdas()
  process.exitCode = (await runOnce(command, callCenter)) ? 0 : 1
  if (!command.watch) return
  for await (const _ of whenChanged(command.paths)) await runOnce(command, callCenter)
})

/** Runs everything that was asked for; whether all of it passed. */
async function runOnce(command: CallsCommand, callCenter: CallCenter): Promise<boolean> {
  const { stories, json } = command
  if (stories !== undefined) return runStories({ ...command, file: stories }, callCenter, write)
  const scripts = readScripts(command.paths)
  const run = await runScripts(scripts, callCenter, json ? printJson : printResult)
  const failed = run.results.filter(({ failure }) => failure !== undefined).length
  const passed = run.results.length - failed
  write(
    json
      ? `${JSON.stringify({ passed, failed, ...callMeasures(run.calls) })}\n`
      : `${passed} passed, ${failed} failed\n`,
  )
  if (command.junit !== undefined) writeFileSync(command.junit, junitXml("calls", run.results))
  return (!command.coverage || covered(run, command, callCenter)) && failed === 0
}

function printResult({ name, file, durationMs, failure }: ScriptResult): void {
  write(
    failure === undefined
      ? `ok      ${name} (${Math.round(durationMs)} ms)\n`
      : `FAILED  ${file}\n${failure}\n`,
  )
}

function printJson(result: ScriptResult): void {
  write(`${JSON.stringify(result)}\n`)
}

function covered(
  { calls }: ScriptsRun,
  { coverageJson }: CallsCommand,
  callCenter: CallCenter,
): boolean {
  const report = flowCoverage(dialledFlows(callCenter, "main").flows, calls)
  write(`\n${coverageText(report)}`)
  if (coverageJson !== undefined)
    writeFileSync(coverageJson, `${JSON.stringify(report, null, 2)}\n`)
  const { uncovered, needless } = coverageGate(report, readCoverageExceptions(exceptionsFile))
  if (uncovered.length > 0)
    write(`${uncovered.length} transitions are neither taken nor excused in ${exceptionsFile}\n`)
  for (const { flow, from, by } of needless)
    write(`${exceptionsFile}: ${flow}: ${from} -${by}-> needs no exception\n`)
  return uncovered.length === 0 && needless.length === 0
}

function write(text: string): void {
  process.stdout.write(text)
}
