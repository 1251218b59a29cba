import type { Locale } from "@call-center/domain"
import { expect, it } from "vitest"

import { tallied } from "./tallied.ts"

/** What holds of so many people who call in a language over a line without noise. */
export function peopleAreServed(locale: Locale, people: number): void {
  it("reach what they are out for, and nothing is done against their will or told of others", async () => {
    const tally = await tallied(locale, 0, people)

    expect(tally.calls).toBe(people)
    expect(tally.reached / tally.calls).toBeGreaterThan(0.9)
    expect(tally).toMatchObject({ unwanted: 0, heardAsYes: 0, toldOfOthers: 0, brokeOff: 0 })
  })
}
