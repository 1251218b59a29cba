import type { CallStep } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

import { isInLanguage } from "../src/calls/script-language.ts"

const scriptOf = (file: string, steps: readonly CallStep[]) => ({
  file,
  script: { name: "A caller says yes", calls: [{ steps }] },
})

const spoken: readonly CallStep[] = [{ TextUtterance: "hola" }]
const keys: readonly CallStep[] = [{ DtmfInput: "1" }, "Silence"]
const checked: readonly CallStep[] = [{ DtmfInput: "1" }, { MessageReceived: "day" }]

describe("isInLanguage", () => {
  it.each([
    ["calls/es/a.yaml", spoken, ["es_US"]],
    ["calls/a.yaml", spoken, ["en_US"]],
    ["calls/tables/a.yaml", spoken, ["en_US"]],
    ["calls/a.yaml", checked, ["en_US"]],
    ["calls/keys/a.yaml", keys, ["en_US", "es_US"]],
    ["calls/es/a.yaml", keys, ["en_US", "es_US"]],
  ] as const)("runs %s with %j in %j", (file, steps, expected) => {
    const locales = (["en_US", "es_US"] as const).filter((locale) =>
      isInLanguage(scriptOf(file, steps), locale),
    )

    expect(locales).toEqual(expected)
  })
})
