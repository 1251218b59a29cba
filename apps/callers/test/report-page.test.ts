import { emptyTally, type Tally } from "@call-center/callers"
import { describe, expect, it } from "vitest"

import { drawDropOff } from "../src/command/draw-drop-off.ts"
import { reportPage } from "../src/command/report-page.ts"

const tally: Tally = {
  ...emptyTally,
  calls: 40,
  reached: 37,
  unwanted: 1,
  groups: {
    "book curt": { calls: 10, reached: 7 },
    "cancel curt": { calls: 30, reached: 30 },
  },
  lost: { "ask / <ScheduleDemo>": 3 },
  blocks: { "main ask": { calls: 40, lost: 3 }, "main greet": { calls: 40, lost: 0 } },
}

function block(name: string): string {
  return `<g data-action="${name}" x="1"><title>${name}</title><rect width="228" height="68"/>`
}

describe("the page of a report", () => {
  const page = reportPage({
    about: "40 callers in en_US",
    rates: [
      { noise: 0.1, tally },
      { noise: 0, tally: { ...tally, reached: 40, unwanted: 0, lost: {} } },
    ],
    flows: ["main"],
  })

  it("tells success over noise, and by person and goal, as bars", () => {
    expect(page).toContain('<td class="share" style="--reached: 92.5%">92.5 %</td>')
    expect(page).toContain('<td class="share" style="--reached: 70.0%">70.0 % of 10</td>')
    expect(page).toContain("By person and goal, at 10 % noise")
    expect(page).toContain("By person and goal, at 0 % noise")
  })

  it("makes what must be none and is not stand out, and draws no bar where little is better", () => {
    expect(page.match(/<td class="wrong">1<\/td>/gu)).toHaveLength(1)
    expect(page).toContain("<td>7.5 %</td>")
  })

  it("shows words as they are, whatever they are", () => {
    expect(page).toContain("ask / &lt;ScheduleDemo&gt;")
    expect(page).toContain("Everybody reached their goal.")
  })

  it("shows each flow, drawn in a file beside it", () => {
    expect(page).toContain('<img src="main.svg" alt="The flow main')
  })
})

describe("the drop-off on a flow", () => {
  it("labels each block with the calls that came by and were lost, and no call where none did", () => {
    const drawn = drawDropOff("main", ["ask", "greet", "log"].map(block).join(""), tally)

    expect(
      drawn.match(/<text[^>]*>[^<]*<\/text>/gu)?.map((text) => text.replaceAll(/<[^>]*>/gu, "")),
    ).toEqual(["40 calls, 3 lost", "40 calls", "0 calls"])
  })
})
