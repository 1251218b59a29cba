import { describe, expect, it } from "vitest"

import { defineCallCenter, inLocale } from "../src/index.ts"

const english = defineCallCenter({
  business: { name: "Acme", timeZone: "America/New_York" },
  voice: { id: "Matthew" },
})

describe("inLocale", () => {
  it("speaks the other language with its own voice", () => {
    const { locale, voice, localeInsteadOf } = inLocale(english, "es_US")

    expect([locale, voice.id, localeInsteadOf]).toEqual(["es_US", "Lupe", "en_US"])
  })

  it("leaves a call centre of that locale as it is", () => {
    expect(inLocale(english, "en_US")).toBe(english)
  })
})
