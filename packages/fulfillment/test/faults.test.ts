import { describe, expect, it, vi } from "vitest"

import { openCallCenter } from "./support/call-center.ts"

const schedule = { intent: "ScheduleDemo" }
const yes = { confirmationState: "Confirmed" } as const

class BookingStoreFault extends Error {
  override readonly name = "BookingStoreFault"
}

describe("a store that can't be reached", () => {
  it("ends in an apology that promises nothing, one log line and a metric", async () => {
    const center = openCallCenter({
      store: (store) => ({
        ...store,
        book: () =>
          Promise.reject(
            new BookingStoreFault("no answer for CALLER#+12025550123", {
              cause: new TypeError("throttled +12025550123"),
            }),
          ),
      }),
    })
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)
    const before = center.logged.length

    expect(await call.says("yes", yes)).toBe(
      "I'm sorry, something went wrong on our side. I can't be sure that your request went through. Please try again in a moment.",
    )
    expect(call.action).toBe("Close ScheduleDemo Failed")
    expect(center.logged.slice(before)).toEqual([
      [
        "error",
        "Turn failed",
        { contactId: "contact-1", intent: "ScheduleDemo", fault: "BookingStoreFault < TypeError" },
      ],
    ])
    expect(center.counted).toEqual(["TurnFailed"])
    expect(call.attributes).toEqual({ callerNumber: "+12025550123", contactId: "contact-1" })
  })

  it.each(["upcomingDemos", "freeSlotsOn", "nearestFreeSlots"] as const)(
    "is survived when %s throws before its promise",
    async (query) => {
      const center = openCallCenter({
        store: (store) => ({
          ...store,
          [query]: () => {
            throw new Error("broken")
          },
        }),
      })
      const call = center.dial()
      await center.take("2026-12-02 10:00")

      expect(await call.says("book a demo tomorrow at 10 am", schedule)).toContain(
        "something went wrong",
      )
    },
  )

  it("can be tried again after the fault", async () => {
    let isDown = true
    const center = openCallCenter({
      store: (store) => ({
        ...store,
        freeSlotsOn: (date) =>
          isDown ? Promise.reject(new Error("down")) : store.freeSlotsOn(date),
      }),
    })
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)
    isDown = false

    expect(await call.says("book a demo tomorrow at 10 am", schedule)).toContain("Shall I book it?")
  })
})

describe("a turn that takes too long", () => {
  it("ends in an apology after five seconds", async () => {
    vi.useFakeTimers()
    try {
      const center = openCallCenter({
        hurried: true,
        store: (store) => ({ ...store, upcomingDemos: () => new Promise(() => {}) }),
      })
      const turn = center.dial().says("check my demo", { intent: "CheckDemo" })

      await vi.advanceTimersByTimeAsync(4999)
      expect(center.counted).toEqual([])
      await vi.advanceTimersByTimeAsync(1)

      expect(await turn).toContain("something went wrong")
      expect(center.counted).toEqual(["TurnFailed"])
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe("the log", () => {
  it("has one line a turn and nothing that a caller said or is called by", async () => {
    const center = openCallCenter()
    const call = center.dial({ from: "withheld" })
    await call.says("book a demo tomorrow at 10 am for Mrs. Smith", schedule)
    await call.presses("2025550150")
    await call.presses("1")
    await call.presses("1")

    expect(center.logged).toHaveLength(4)
    const text = JSON.stringify(center.logged)
    expect(text).not.toContain("2025550150")
    expect(text).not.toContain("Smith")
    expect(text).toContain('"outcome":"Booked"')
    expect(text).toContain('"contactId":"contact-1"')
  })
})
