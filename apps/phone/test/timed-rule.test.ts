import { expect, it } from "vitest"

import { simulatedClock } from "../src/call-clock.ts"
import { timedRule } from "../src/timed-rule.ts"

const start = Date.parse("2026-12-01T14:00:00Z")

function ruleOf() {
  const clock = simulatedClock(start)
  const fired: string[] = []
  const rule = timedRule({
    clock,
    everyMs: 300_000,
    target: async () => void fired.push(clock.now()),
    settled: async () => undefined,
  })
  return { clock, fired, rule }
}

it("fires at each of its moments while time passes, and leaves the clock where it is to be", async () => {
  const { clock, fired, rule } = ruleOf()

  await rule.passTime(299_999)
  expect(fired).toEqual([])
  await rule.passTime(1)
  await rule.passTime(660_000)

  expect(fired).toEqual(["2026-12-01T14:05:00Z", "2026-12-01T14:10:00Z", "2026-12-01T14:15:00Z"])
  expect(clock.now()).toBe("2026-12-01T14:16:00Z")
})

it("makes up once for what a call has moved the clock past", async () => {
  const { clock, fired, rule } = ruleOf()

  clock.advance(1_500_001)
  await rule.passTime(0)
  await rule.passTime(0)

  expect(fired).toEqual(["2026-12-01T14:25:00Z"])
})
