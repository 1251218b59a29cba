import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { UsageFault } from "@call-center/command-line"
import { runScripts } from "@call-center/connect-flows/scripts"
import { parseCallScript } from "@call-center/simulator"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { reportFiles } from "../src/calls/report/report-files.ts"
import { reportIndex } from "../src/calls/report/report-index.ts"
import { makeReportFolder, writeReport } from "../src/calls/report/write-report.ts"
import { scriptCenter } from "../src/script-center.ts"

const passing = `name: Asks for a day
about: What the caller hears first.
calls:
  - steps:
      - TextUtterance: schedule a demo
      - MessageReceived: What day
`
const failing = `name: Expects bananas
calls:
  - steps:
      - TextUtterance: schedule a demo
      - MessageReceived: bananas </script>
`

async function run() {
  const scripts = [passing, failing].map((text, index) => {
    const file = `script-${index}.yaml`
    return { file, script: parseCallScript({ text, file }) }
  })
  return runScripts(scripts, scriptCenter(callCenter), () => undefined)
}

describe("the report of a run", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it("tells of each script what came of it: of a failed one where, what was expected and what was heard", async () => {
    const { played } = await run()

    const { scripts, businessName, entryFlow } = reportIndex(callCenter, played)

    expect({ businessName, entryFlow }).toEqual({ businessName: "Acme", entryFlow: "main" })
    expect(scripts).toEqual([
      {
        name: "Asks for a day",
        about: "What the caller hears first.",
        file: "script-0.yaml",
        durationMs: expect.any(Number),
        failed: undefined,
      },
      {
        name: "Expects bananas",
        about: undefined,
        file: "script-1.yaml",
        durationMs: expect.any(Number),
        failed: {
          place: "call 1 (+12025550123), step 2: MessageReceived",
          expected: 'a message that contains "bananas </script>"',
          heard: '"What day would you like to come?"',
        },
      },
    ])
  })

  it("has every flow as it is drawn, and each way that was taken once", async () => {
    const { played } = await run()

    const { flows, covered, coverage } = reportIndex(callCenter, played)

    expect(flows.map(({ name }) => name)).toEqual(coverage.flows.map(({ flow }) => flow))
    for (const { svg, actions } of flows)
      for (const identifier of Object.keys(actions))
        expect(svg).toContain(`data-action="${identifier}"`)
    const started = covered.filter(({ type }) => type === "FlowActionStarted")
    expect(started).toHaveLength(
      coverage.flows.reduce((sum, { actions }) => sum + actions.covered, 0),
    )
    expect(covered.filter(({ type }) => type === "CallEnded")).toHaveLength(1)
  })

  it("keeps the events of each script in a file that hands them over", async () => {
    const { played } = await run()
    const calls = played.map((each) => each.calls)
    const page = join(folder, "page")
    makeReportFolder(page)
    writeFileSync(join(page, "report.js"), "")
    rmSync(join(page, "data"), { recursive: true })

    makeReportFolder(join(folder, "report"))
    writeReport(join(folder, "report"), page, reportFiles(reportIndex(callCenter, played), calls))

    expect(
      new Set(readdirSync(join(folder, "report"), { recursive: true, encoding: "utf8" })),
    ).toEqual(
      new Set([
        "data",
        "data/calls-0.js",
        "data/calls-1.js",
        "data/index.js",
        "index.html",
        "report.js",
      ]),
    )
    const taken: unknown[] = []
    const file = readFileSync(join(folder, "report/data/calls-1.js"), "utf8")
    const json = /^globalThis\.takeCalls\(1, (.*)\)\n$/.exec(file)?.[1]
    taken.push(JSON.parse(json ?? ""))
    expect(taken).toEqual([JSON.parse(JSON.stringify(calls[1]))])
  })

  it("can't be written where a file stands", () => {
    writeFileSync(join(folder, "report"), "")

    expect(() => makeReportFolder(join(folder, "report"))).toThrow(UsageFault)
  })
})
