import { describe, expect, it } from "vitest"

import { CallScriptFault, parseCallScript } from "../src/index.ts"
import { expandSteps, mostUsedSteps } from "../src/script/expand-steps.ts"

const hundred = Array.from({ length: 100 }, () => "Silence" as const)

function uses(count: number) {
  return Array.from({ length: count }, () => ({ use: "hundred" }))
}

/** Named steps of which each uses the next one twice: 2 to the power of `levels` in all. */
function doubling(levels: number, last: string): string {
  const names = Array.from(
    { length: levels },
    (_, level) => `  s${level}: [{ use: s${level + 1} }, { use: s${level + 1} }]\n`,
  )
  return `name: bomb\nsteps:\n${names.join("")}  s${levels}: ${last}\ncalls: [{ steps: [{ use: s0 }] }]\n`
}

describe("expandSteps", () => {
  it("takes as many steps as a script may use, and not one more", () => {
    const named = { hundred }
    const most = mostUsedSteps / hundred.length

    expect(expandSteps(uses(most), named).length).toBe(mostUsedSteps)
    expect(() => expandSteps(uses(most + 1), named)).toThrow(
      `use hundred brings in more than ${mostUsedSteps} steps: use fewer`,
    )
  })

  it.each(["[Silence]", "[]"])("refuses steps that double with every name, down to %s", (last) => {
    expect(() => parseCallScript({ text: doubling(40, last), file: "bomb.yaml" })).toThrow(
      /^use s0 brings in more than 100000 steps: use fewer$/,
    )
  })
})

describe("parseCallScript", () => {
  it("says of a file whose aliases would become gigabytes that they would", () => {
    const lists = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}*l${level}]\n`,
    )
    const text = `l0: &l0 [x]\n${lists.join("")}`

    expect(() => parseCallScript({ text, file: "bomb.yaml" })).toThrow(CallScriptFault)
    expect(() => parseCallScript({ text, file: "bomb.yaml" })).toThrow(
      /^bomb\.yaml: Excessive alias count[^\n]*; write out what its aliases stand for$/,
    )
  })
})
