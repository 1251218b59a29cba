import { locales } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { tallied } from "./tallied.ts"

describe.each(locales)("a crowd that calls in %s", (locale) => {
  it("reaches what it is out for, and nothing is done against anybody's will or told of others", async () => {
    const tally = await tallied(locale, 0, 40)

    expect(tally.calls).toBe(40)
    expect(tally.reached / tally.calls).toBeGreaterThan(0.9)
    expect(tally).toMatchObject({ unwanted: 0, heardAsYes: 0, toldOfOthers: 0, brokeOff: 0 })
  })
})
