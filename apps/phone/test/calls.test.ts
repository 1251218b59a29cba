import { type CallEvent, coverageGate, flowCoverage, runCallScript } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { readCoverageExceptions } from "../src/calls/coverage-exceptions.ts"
import { scriptCenter } from "../src/calls/script-center.ts"
import { readScripts } from "../src/calls/script-files.ts"
import { isInLanguage } from "../src/calls/script-language.ts"
import { dialledFlows } from "../src/deployed-flows.ts"

const folder = new URL("../../../calls", import.meta.url).pathname
const scripts = readScripts([folder]).filter((each) => isInLanguage(each, "en_US"))

describe("calls to the shipped call centre", () => {
  const calls: (readonly CallEvent[])[] = []

  it.each(scripts)("$script.name", async ({ script }) => {
    const report = await runCallScript(script, { startCenter: scriptCenter(callCenter) })

    calls.push(...report.calls)
    expect(report.calls).toHaveLength(script.calls.length)
  })

  it("take every transition of our flows, but for the excused ones", () => {
    const report = flowCoverage(dialledFlows(callCenter, "main").flows, calls)
    const exceptions = readCoverageExceptions(`${folder}/coverage-exceptions.yaml`)

    expect(coverageGate(report, exceptions)).toEqual({ uncovered: [], needless: [] })
  })
})
