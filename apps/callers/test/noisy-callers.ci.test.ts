import { locales } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { runCallers } from "../src/run/run-callers.ts"
import { tallied } from "./tallied.ts"

describe.each(locales)("people who call in %s over a bad line", (locale) => {
  it("have nothing done against their will at any noise", async () => {
    const tally = await tallied(locale, 0.3, 40)

    expect(tally).toMatchObject({ unwanted: 0, toldOfOthers: 0, brokeOff: 0 })
  })
})

describe("the same seeds", () => {
  it("are the same calls for one worker and for two, to the byte", async () => {
    const plan = { locale: "en_US", store: "memory", rates: [0.1], phrases: undefined } as const
    const seeds = { from: 0, to: 60 }

    const one = await runCallers({ plan, seeds, workers: 1 })
    const two = await runCallers({ plan, seeds, workers: 2 })

    expect(JSON.stringify(two)).toBe(JSON.stringify(one))
    expect(one.map(({ calls }) => calls)).toEqual([60])
  })

  it("have the same outcome with the real wires as with demos in memory", async () => {
    const plan = { locale: "en_US", rates: [0], phrases: undefined } as const
    const seeds = { from: 0, to: 5 }

    const [wires] = await runCallers({ plan: { ...plan, store: "endpoint" }, seeds, workers: 1 })
    const [memory] = await runCallers({ plan: { ...plan, store: "memory" }, seeds, workers: 1 })

    expect(wires).toEqual(memory)
  })
})
