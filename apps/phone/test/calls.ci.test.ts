import { readCoverageExceptions, readScripts } from "@call-center/connect-flows/scripts"
import { type CallEvent, coverageGate, flowCoverage, runCallScript } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { isInLanguage } from "../src/calls/script-language.ts"
import { dialledFlows } from "../src/deployed-flows.ts"
import { scriptCenter } from "../src/script-center.ts"
import { isRemade, recordedAgain, typesOf } from "./recorded-again.ts"

const folder = new URL("../../../calls", import.meta.url).pathname
const scripts = readScripts([folder]).filter((each) => isInLanguage(each, "en_US"))

const startCenter = scriptCenter(callCenter)
const again = recordedAgain(callCenter)

describe("calls to the shipped call centre", () => {
  const calls: (readonly CallEvent[])[] = []

  it.each(scripts)("$script.name, and the same again from its recording", async (each) => {
    const { script, file } = each
    const report = await runCallScript(script, { startCenter })

    calls.push(...report.calls)
    expect(report.calls).toHaveLength(script.calls.length)
    expect(await again.departures(report.calls)).toEqual([])
    if (!isRemade(scripts.indexOf(each))) return
    expect(typesOf(await again.remade(report.calls, file))).toEqual(typesOf(report.calls))
  })

  it("take every transition of our flows, but for the excused ones", () => {
    const report = flowCoverage(dialledFlows(callCenter, "main").flows, calls)
    const exceptions = readCoverageExceptions(`${folder}/coverage-exceptions.yaml`)

    expect(coverageGate(report, exceptions)).toEqual({ uncovered: [], needless: [] })
  })
})
