import { describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { botPhrases } from "../src/bot-phrases.ts"

describe("botPhrases", () => {
  const phrases = botPhrases(callCenter)

  it("has what callers say to the bot, and the values of its slots", () => {
    expect(phrases).toContain("schedule a demo")
    expect(phrases).toContain("ninth")
  })

  it("has nothing that stands for a slot, no keys and nothing twice", () => {
    expect(phrases.filter((phrase) => /[{}]|^[^a-z]*$/iu.test(phrase))).toEqual([])
    expect(new Set(phrases).size).toBe(phrases.length)
  })
})
