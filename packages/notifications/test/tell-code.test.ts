import type { Code } from "@call-center/booking-store"
import { instantOf, phoneOf, settableClock } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { type CodeOptions, type ToldCode, tellCode } from "../src/tell-code.ts"

const code: Code = {
  caller: phoneOf("+12025550123"),
  contactId: "contact-1",
  requestedAt: instantOf("2026-12-01T14:00:00Z"),
  hash: undefined,
}

describe("telling a code", () => {
  it.each<[string, Partial<CodeOptions>, ToldCode]>([
    ["sent", {}, { kind: "sent" }],
    ["too old", { clock: settableClock("2026-12-01T14:05:00Z") }, { kind: "expired" }],
    ["picked before", { keepCode: async () => false }, { kind: "settled" }],
    [
      "beyond the texts of the day",
      { count: async () => undefined },
      { kind: "limited", reason: "centerLimit" },
    ],
    [
      "refused, even for now",
      { send: async () => ({ kind: "refused", reason: "Throttled", passes: true }) },
      { kind: "failed", reason: "Throttled" },
    ],
    ["not wanted", { send: async () => ({ kind: "optedOut" }) }, { kind: "optedOut" }],
    [
      "not answered for",
      { send: async () => ({ kind: "unknown", reason: "TimeoutError" }) },
      { kind: "unknown", reason: "TimeoutError" },
    ],
  ])("says that it was %s", async (_what, changes, told) => {
    const options: CodeOptions = {
      clock: settableClock("2026-12-01T14:04:59Z"),
      randomInt: () => 481,
      keepCode: async () => true,
      count: async () => 1,
      send: async () => ({ kind: "sent" }),
      ...changes,
    }

    expect(await tellCode(code, (digits) => `${digits} is your code`, options)).toEqual(told)
  })

  it("keeps the digits, then counts, then sends them to the number that asked", async () => {
    const steps: unknown[] = []

    await tellCode(code, (digits) => `${digits} is your code`, {
      clock: settableClock("2026-12-01T14:00:00Z"),
      randomInt: () => 7,
      keepCode: async (...kept) => (steps.push(["keep", ...kept]), true),
      count: async () => steps.push(["count"]),
      send: async (...sent) => (steps.push(["send", ...sent]), { kind: "sent" }),
    })

    expect(steps).toEqual([
      ["keep", code, "0007"],
      ["count"],
      ["send", code.caller, "0007 is your code"],
    ])
  })
})
