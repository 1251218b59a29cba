import { writeFile } from "node:fs/promises"
import { resolve } from "node:path"

import type { ExitCode, Terminal } from "@call-center/command-line"
import {
  type CoverageReport,
  coverageGate,
  coverageText,
  flowCoverage,
} from "@call-center/simulator"

import { readCoverageExceptions } from "../scripts/coverage-exceptions.ts"
import { type AskedTest, testedFlows } from "./run-test.ts"

/** What `cover` was asked to do. */
export interface AskedCover extends AskedTest {
  readonly atLeast: number | undefined
  readonly except: string | undefined
  readonly out: string | undefined
}

/** Runs the scripts and tells what they covered; 1 when one fails, or too little is covered. */
export async function runCover(asked: AskedCover, terminal: Terminal): Promise<ExitCode> {
  const { flows, run, failed } = await testedFlows(asked, terminal)
  const report = flowCoverage(flows, run.calls)
  if (asked.out !== undefined)
    await writeFile(
      resolve(terminal.workingDirectory, asked.out),
      `${JSON.stringify(report, undefined, 2)}\n`,
    )
  if (!asked.json) terminal.print(`\n${coverageText(report)}`)
  const isCovered = enough(report, asked, terminal)
  return isCovered && failed === 0 ? 0 : 1
}

function enough(
  report: CoverageReport,
  { atLeast, except }: AskedCover,
  { note, workingDirectory }: Terminal,
): boolean {
  const percent = percentOf(report)
  const tooLittle = atLeast !== undefined && percent < atLeast
  if (tooLittle)
    note(`${percent.toFixed(1)} % of the transitions are covered: expected at least ${atLeast} %\n`)
  if (except === undefined) return !tooLittle
  const gate = coverageGate(report, readCoverageExceptions(resolve(workingDirectory, except)))
  for (const { flow, from, by } of gate.uncovered)
    note(`${flow}: ${from} -${by}-> is neither taken nor excused in ${except}\n`)
  for (const { flow, from, by } of gate.needless)
    note(`${except}: ${flow}: ${from} -${by}-> needs no exception\n`)
  return !tooLittle && gate.uncovered.length + gate.needless.length === 0
}

/** Of all flows together; 100 where there is nothing to take. */
function percentOf({ flows }: CoverageReport): number {
  const sum = (part: "covered" | "total") =>
    flows.reduce((sofar, { transitions }) => sofar + transitions[part], 0)
  return sum("total") === 0 ? 100 : (100 * sum("covered")) / sum("total")
}
