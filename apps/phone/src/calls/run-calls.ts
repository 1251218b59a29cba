import { writeFileSync } from "node:fs"
import { join } from "node:path"

import { type ExitCode, type Terminal, asUsageFault } from "@call-center/command-line"
import { type CallCenter, inLocale } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import {
  type ScriptFile,
  type ScriptsRun,
  readCoverageExceptions,
  readScripts,
  resultText,
  runScripts,
} from "@call-center/connect-flows/scripts"
import { coverageGate, coverageText, flowCoverage, junitXml } from "@call-center/simulator"

import { dialledFlows } from "../deployed-flows.ts"
import { freshLambdas } from "../fresh-lambdas.ts"
import { mendableFaults } from "../mendable-faults.ts"
import { openRecording } from "../recordings/record-call.ts"
import { recordingCenter } from "../recordings/recording-center.ts"
import { scriptCenter } from "../script-center.ts"
import { callMeasures } from "./call-measures.ts"
import type { AskedCalls } from "./calls-command.ts"
import { reportFiles } from "./report/report-files.ts"
import { reportIndex } from "./report/report-index.ts"
import { builtReportPage } from "./report/report-page.ts"
import { makeReportFolder, writeReport } from "./report/write-report.ts"
import { runStories } from "./run-stories.ts"
import { isInLanguage } from "./script-language.ts"
import { whenChanged } from "./when-changed.ts"

const scriptsFolder = "calls"
const exceptionsFile = "calls/coverage-exceptions.yaml"

type Print = Terminal["print"]

/** Runs the scripts or stories of `pnpm calls`, again and again where they are watched. */
export async function runCalls(asked: AskedCalls, terminal: Terminal): Promise<ExitCode> {
  return runAll(asked, terminal).catch(asUsageFault(...mendableFaults))
}

async function runAll(asked: AskedCalls, terminal: Terminal): Promise<ExitCode> {
  const configured = await loadCallCenter()
  const callCenter = inLocale(configured, asked.locale ?? configured.locale)
  if (asked.build) await freshLambdas(callCenter, terminal)
  if (asked.report !== undefined) makeReportFolder(asked.report)
  const exitCode = (await runOnce(asked, callCenter, terminal)) ? 0 : 1
  if (!asked.watch) return exitCode
  for await (const _ of whenChanged(pathsOf(asked))) await runOnce(asked, callCenter, terminal)
  return exitCode
}

/** Runs everything that was asked for; whether all of it passed. */
async function runOnce(
  asked: AskedCalls,
  callCenter: CallCenter,
  terminal: Terminal,
): Promise<boolean> {
  const { stories, json } = asked
  const { print } = terminal
  if (stories !== undefined) return runStories({ ...asked, file: stories }, callCenter, print)
  const scripts = scriptsFor(asked, callCenter)
  const recording = asked.record === undefined ? undefined : openRecording(asked.record)
  const startCenter = recording
    ? recordingCenter(callCenter, recording.write)
    : scriptCenter(callCenter)
  const run = await runScripts(scripts, startCenter, (result) => {
    print(json ? `${JSON.stringify(result)}\n` : resultText(result))
  })
  recording?.close()
  const failed = run.played.filter(({ failure }) => failure !== undefined).length
  const passed = run.played.length - failed
  print(
    json
      ? `${JSON.stringify({ passed, failed, ...callMeasures(run.calls) })}\n`
      : `${passed} passed, ${failed} failed\n`,
  )
  if (asked.junit !== undefined) writeFileSync(asked.junit, junitXml("calls", run.played))
  if (asked.report !== undefined) await reportOn(asked.report, { callCenter, run, terminal })
  if (!asked.coverage) return failed === 0
  const report = flowCoverage(dialledFlows(callCenter, "main").flows, run.calls)
  return covered(report, asked, print) && failed === 0
}

interface Reported {
  readonly callCenter: CallCenter
  readonly run: ScriptsRun
  readonly terminal: Terminal
}

async function reportOn(folder: string, { callCenter, run, terminal }: Reported): Promise<void> {
  const files = reportFiles(
    reportIndex(callCenter, run.played),
    run.played.map(({ calls }) => calls),
  )
  writeReport(folder, await builtReportPage(terminal), files)
  terminal.note(`The report is in ${join(folder, "index.html")}: open it in a browser.\n`)
}

/** The scripts that were named, or else those in the language of the calls and those in which nobody speaks. */
function scriptsFor(asked: AskedCalls, { locale }: CallCenter): readonly ScriptFile[] {
  const scripts = readScripts(pathsOf(asked))
  return asked.paths.length > 0 ? scripts : scripts.filter((each) => isInLanguage(each, locale))
}

function pathsOf({ paths }: AskedCalls): readonly string[] {
  return paths.length > 0 ? paths : [scriptsFolder]
}

function covered(
  report: ReturnType<typeof flowCoverage>,
  { coverageJson }: AskedCalls,
  print: Print,
): boolean {
  print(`\n${coverageText(report)}`)
  if (coverageJson !== undefined)
    writeFileSync(coverageJson, `${JSON.stringify(report, null, 2)}\n`)
  const { uncovered, needless } = coverageGate(report, readCoverageExceptions(exceptionsFile))
  if (uncovered.length > 0)
    print(`${uncovered.length} transitions are neither taken nor excused in ${exceptionsFile}\n`)
  for (const { flow, from, by } of needless)
    print(`${exceptionsFile}: ${flow}: ${from} -${by}-> needs no exception\n`)
  return uncovered.length === 0 && needless.length === 0
}
