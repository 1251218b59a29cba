import { locales } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { tallied } from "./tallied.ts"

describe.each(locales)("people who call in %s", (locale) => {
  it("reach what they are out for, and nothing is done against their will or told of others", async () => {
    const tally = await tallied(locale, 0, 12)

    expect(tally.calls).toBe(12)
    expect(tally.reached / tally.calls).toBeGreaterThan(0.9)
    expect(tally).toMatchObject({ unwanted: 0, heardAsYes: 0, toldOfOthers: 0, brokeOff: 0 })
  })
})
