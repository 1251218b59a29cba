import type { Instant, PhoneNumber } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import type { ReadBack } from "../src/conversation/read-back.ts"
import { commandsOf } from "../src/dialogue/commands.ts"
import { openCallCenter, type TestCallCenter } from "./support/call-center.ts"

const readBackOf = "That's Thursday, December 3 at 10:00 AM. Shall I book it?"
const confirmed = { confirmationState: "Confirmed" } as const
const denied = { confirmationState: "Denied" } as const

async function atTheReadBack(center: TestCallCenter) {
  const call = center.dial()
  await call.says("book a demo for thursday at ten", { intent: "ScheduleDemo" })
  return call
}

async function atTheNumber() {
  const call = openCallCenter().dial({ from: "withheld" })
  await call.says("book a demo", { intent: "ScheduleDemo" })
  await call.says("two oh two five five five oh one five oh")
  return call
}

describe("a read-back", () => {
  it("is heard once more, with the keys, after a yes beside words that nobody knows", async () => {
    const center = openCallCenter()
    const call = await atTheReadBack(center)

    expect(await call.says("yes the blue sofa", confirmed)).toBe(
      `Let me make sure. ${readBackOf} Press 1 for yes or 2 for no.`,
    )
    expect(center.booked()).toEqual([])
    expect(await call.says("yes the blue sofa", confirmed)).toContain("Done!")
    expect(center.booked()).toEqual(["2026-12-03 10:00"])
  })

  it("is not taken as confirmed the second time when an objection came instead", async () => {
    const center = openCallCenter()
    const call = await atTheReadBack(center)

    await call.says("yes the blue sofa", confirmed)
    await call.says("yes but the blue sofa", confirmed)

    expect(center.booked()).toEqual([])
  })

  it("starts over when something else is read back", async () => {
    const center = openCallCenter()
    const call = await atTheReadBack(center)

    await call.says("yes the blue sofa", confirmed)
    expect(await call.says("make it eleven")).toContain("11:00 AM. Shall I book it?")
    expect(await call.says("yes the blue sofa", confirmed)).toContain("Let me make sure.")
    expect(center.booked()).toEqual([])
  })

  it("ends with a person when a yes stays in doubt", async () => {
    const center = openCallCenter()
    const call = await atTheReadBack(center)

    for (const words of ["yes zebra", "yes umbrella", "yes zebra umbrella"]) await call.says(words)

    expect(call.action).toBe("Close TalkToAgent Fulfilled")
    expect(center.booked()).toEqual([])
  })

  it("takes what Lex denies for a no only where the words do not say yes", async () => {
    const center = openCallCenter()
    const call = await atTheReadBack(center)

    expect(await call.says("zebra", denied)).toBe("What day or time would you like instead?")
    await call.says("friday at ten")
    expect(await call.says("no problem", denied)).toContain("Done!")
    expect(center.booked()).toEqual(["2026-12-04 10:00"])
  })

  it("takes key 1 for a clear yes", async () => {
    const center = openCallCenter()
    const call = await atTheReadBack(center)

    await call.presses("1")

    expect(center.booked()).toEqual(["2026-12-03 10:00"])
  })

  it("writes what was read back, whatever Lex has put into the slots by then", async () => {
    const center = openCallCenter()
    const call = await atTheReadBack(center)

    await call.says("yes please", {
      ...confirmed,
      slots: {
        time: {
          shape: "Scalar",
          value: { originalValue: "x", interpretedValue: "15:00", resolvedValues: ["15:00"] },
        },
      },
    })

    expect(center.booked()).toEqual(["2026-12-03 10:00"])
  })
})

describe("a number that was read back", () => {
  it("counts on a clear yes only", async () => {
    const call = await atTheNumber()

    expect(await call.says("right, what was the end of it", confirmed)).toContain("2 0 2, 5 5 5")
    expect(await call.says("yes that's it")).toBe("What day would you like to come?")
  })

  it("is asked for again after a no", async () => {
    const call = await atTheNumber()

    expect(await call.says("that isn't correct", confirmed)).toContain("What is your phone number")
  })
})

it("does not compile without a clear yes", () => {
  const { store } = openCallCenter()
  const commands = commandsOf(store, "contact-1")
  const caller = "+12025550123" as PhoneNumber
  const readBack: ReadBack = { of: "booking", startsAt: "2026-12-03T15:00:00Z" as Instant }

  // @ts-expect-error What was read back is not yet a yes to it.
  const writing = () => commands.book(readBack, caller)
  // @ts-expect-error Nor is an object that only looks like one.
  const moving = () => commands.move({ of: "move", startsAt: readBack.startsAt }, caller)

  expect([typeof writing, typeof moving]).toEqual(["function", "function"])
})
