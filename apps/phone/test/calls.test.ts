import process from "node:process"

import {
  type CallEvent,
  coverageGate,
  createReplay,
  flowCoverage,
  parseCallScript,
  replayText,
  runCallScript,
} from "@call-center/simulator"
import { scriptOfCalls, writeCallScript } from "@call-center/simulator/recording"
import { describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { readCoverageExceptions } from "../src/calls/coverage-exceptions.ts"
import { scriptCenter } from "../src/calls/script-center.ts"
import { readScripts } from "../src/calls/script-files.ts"
import { isInLanguage } from "../src/calls/script-language.ts"
import { dialledFlows } from "../src/deployed-flows.ts"
import { replayInstance } from "../src/recordings/replay-instance.ts"
import { recordingOf } from "./recording-of.ts"

const folder = new URL("../../../calls", import.meta.url).pathname
const scripts = readScripts([folder]).filter((each) => isInLanguage(each, "en_US"))

/** Every so manyth script is also made anew from the recording of its calls, and run; every one of them in `pnpm soak`. */
const remadeEvery = Number(process.env["CALL_CENTER_REMADE_EVERY"] ?? 16)

const startCenter = scriptCenter(callCenter)
const replayCall = createReplay(replayInstance(callCenter, "main"))

async function replayed(calls: readonly (readonly CallEvent[])[]): Promise<readonly string[]> {
  const told: string[] = []
  for (const call of recordingOf(calls)) told.push(replayText(call, await replayCall(call)))
  return told
}

/** Runs the script that a recording of the calls makes. */
async function remade(calls: readonly (readonly CallEvent[])[], file: string) {
  const script = scriptOfCalls(recordingOf(calls), { name: `${file}, recorded` })
  return runCallScript(parseCallScript({ text: writeCallScript(script), file }), { startCenter })
}

function typesOf(calls: readonly (readonly CallEvent[])[]): readonly (readonly string[])[] {
  return calls.map((events) => events.map(({ type }) => type))
}

describe("calls to the shipped call centre", () => {
  const calls: (readonly CallEvent[])[] = []

  it.each(scripts)("$script.name, and the same again from its recording", async (each) => {
    const { script, file } = each
    const report = await runCallScript(script, { startCenter })

    calls.push(...report.calls)
    expect(report.calls).toHaveLength(script.calls.length)
    expect((await replayed(report.calls)).filter((told) => !told.startsWith("ok"))).toEqual([])
    if (scripts.indexOf(each) % remadeEvery > 0) return
    expect(typesOf((await remade(report.calls, file)).calls)).toEqual(typesOf(report.calls))
  })

  it("take every transition of our flows, but for the excused ones", () => {
    const report = flowCoverage(dialledFlows(callCenter, "main").flows, calls)
    const exceptions = readCoverageExceptions(`${folder}/coverage-exceptions.yaml`)

    expect(coverageGate(report, exceptions)).toEqual({ uncovered: [], needless: [] })
  })
})
