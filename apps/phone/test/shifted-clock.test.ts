import { describe, expect, it } from "vitest"

import { shiftedClock } from "../src/call-clock.ts"

function clockAt(startsAt: string) {
  let machineMs = 1_000_000
  const clock = shiftedClock(Date.parse(startsAt), () => machineMs)
  return { clock, pass: (milliseconds: number) => (machineMs += milliseconds) }
}

describe("shiftedClock", () => {
  it("starts where it is told and goes as the machine's clock does", () => {
    const { clock, pass } = clockAt("2026-12-01T14:00:00Z")

    pass(1500)

    expect(clock.nowMs()).toBe(Date.parse("2026-12-01T14:00:01.500Z"))
    expect(clock.now()).toBe("2026-12-01T14:00:01Z")
  })

  it("is not pushed by simulated waiting", () => {
    const { clock } = clockAt("2026-12-01T14:00:00Z")

    clock.advance(60_000)

    expect(clock.now()).toBe("2026-12-01T14:00:00Z")
  })

  it("stands while it is stopped, can be set, and runs on from there", () => {
    const { clock, pass } = clockAt("2026-12-01T14:00:00Z")

    clock.stop()
    pass(5000)
    expect(clock.now()).toBe("2026-12-01T14:00:00Z")
    clock.set(Date.parse("2026-12-04T21:55:00Z"))
    pass(5000)
    expect(clock.now()).toBe("2026-12-04T21:55:00Z")
    clock.run()
    pass(5000)

    expect(clock.now()).toBe("2026-12-04T21:55:05Z")
    expect(clock.isRunning()).toBe(true)
  })

  it("stays as it is when it is run or stopped twice", () => {
    const { clock, pass } = clockAt("2026-12-01T14:00:00Z")

    clock.run()
    pass(1000)
    clock.stop()
    pass(1000)
    clock.stop()

    expect(clock.now()).toBe("2026-12-01T14:00:01Z")
  })

  it("shows the machine's time unless told otherwise", () => {
    expect(shiftedClock(undefined, () => 86_400_000).now()).toBe("1970-01-02T00:00:00Z")
  })
})
