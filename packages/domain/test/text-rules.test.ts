import { readFileSync } from "node:fs"

import whole from "libphonenumber-js/max/metadata"
import { describe, expect, it } from "vitest"

import { textlessNumbersModule } from "../scripts/cut-textless-numbers.ts"
import { decideCode, decideGuess, useOn, whyNoText } from "../src/index.ts"
import { dateOf, defaultTextRules, phoneOf } from "../src/testing/index.ts"

const unused = useOn(undefined, dateOf("2026-12-01"))
const wish = {
  number: phoneOf("+12025550123"),
  use: unused,
  isOptedOut: false,
  sentToday: 0,
  isClaimed: false,
}

describe("who is texted", () => {
  it.each([
    ["+12025550123", undefined],
    ["+19005551234", "kind"],
    ["+18005551234", "kind"],
    ["+15005550006", "kind"],
    ["+447012345678", "kind"],
    ["+34803123456", "kind"],
    ["+34902123456", "kind"],
    ["+34600123123", undefined],
    ["+16135550123", "country"],
    ["+8801712345678", "country"],
    ["+37212345678", "country"],
    ["+882161234567", "country"],
    ["+881612345678", "country"],
    ["+870773111632", "country"],
    ["+23221234567", "country"],
    ["+12425551234", "country"],
    ["+18095551234", "country"],
    ["+18765551234", "country"],
  ])("%s where the US, Great Britain and Spain are: %s", (number, why) => {
    const rules = defaultTextRules({ countries: ["US", "GB", "ES"] })

    expect(whyNoText(rules, { ...wish, number: number as never })).toBe(why)
  })

  it.each([
    [{}, { use: { ...unused, texts: 5 } }, undefined],
    [{}, { use: { ...unused, texts: 6 } }, "numberLimit"],
    [{}, { use: { ...unused, texts: 7 } }, "numberLimit"],
    [{}, { sentToday: 199 }, undefined],
    [{}, { sentToday: 200 }, "centerLimit"],
    [{}, { sentToday: 201 }, "centerLimit"],
    [{}, { isClaimed: true, sentToday: 99 }, undefined],
    [{}, { isClaimed: true, sentToday: 100 }, "centerLimit"],
    [{}, { isClaimed: true, sentToday: 101 }, "centerLimit"],
    [{}, { isOptedOut: true }, "optedOut"],
    [{ enabled: false }, {}, "off"],
  ] as const)("by %j and %j: %s", (rules, changes, why) => {
    expect(whyNoText(defaultTextRules(rules), { ...wish, ...changes })).toBe(why)
  })

  it("is cut as the generator makes it of the installed library (else run `pnpm generate`)", () => {
    const source = readFileSync(new URL("../src/textless-numbers.ts", import.meta.url), "utf8")

    expect(source).toBe(textlessNumbersModule(whole))
  })
})

describe("what a number is used for in a day", () => {
  it("begins anew with the next day", () => {
    const used = { ...unused, texts: 4, codes: 3, wrongGuesses: 5 }

    expect(useOn(used, dateOf("2026-12-01"))).toBe(used)
    expect(useOn(used, dateOf("2026-12-02"))).toEqual({ ...unused, date: "2026-12-02" })
  })

  it.each([
    [2, 4, "granted"],
    [3, 4, "too_many_codes"],
    [4, 4, "too_many_codes"],
    [2, 5, "too_many_guesses"],
    [2, 6, "too_many_guesses"],
  ])("after %i codes and %i wrong guesses: %s", (codes, wrongGuesses, outcome) => {
    const use = { ...unused, codes, wrongGuesses }
    const decided = decideCode(use)
    const guess = decideGuess(use)

    expect(decided.ok ? "granted" : decided.refusal.code).toBe(outcome)
    expect(guess.ok).toBe(wrongGuesses < 5)
  })
})
