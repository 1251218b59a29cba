import { describe, expect, it } from "vitest"

import { BookingStoreFault } from "../src/index.ts"
import { patiently, tryPatiently } from "../src/patience.ts"
import { simulatedTimer } from "./simulated-timer.ts"

const conflict = { again: new Error("conflict") }

describe("patience", () => {
  it.each([
    { budgetMs: 0, pauses: [] },
    { budgetMs: 19, pauses: [] },
    { budgetMs: 20, pauses: [20] },
    { budgetMs: 59, pauses: [20] },
    { budgetMs: 60, pauses: [20, 40] },
    { budgetMs: 300, pauses: [20, 40, 80, 160] },
    { budgetMs: 499, pauses: [20, 40, 80, 160] },
    { budgetMs: 500, pauses: [20, 40, 80, 160, 200] },
    { budgetMs: 700, pauses: [20, 40, 80, 160, 200, 200] },
  ])(
    "of $budgetMs ms pauses for $pauses and gives up before a pause that outlasts it",
    async ({ budgetMs, pauses }) => {
      const timer = simulatedTimer()
      let tries = 0

      const fault: unknown = await tryPatiently({ budgetMs, random: () => 1, timer }, async () => {
        tries += 1
        return conflict
      }).catch((thrown: unknown) => thrown)

      expect(fault).toBeInstanceOf(BookingStoreFault)
      expect(fault).toMatchObject({
        message: expect.stringContaining(`got none after ${pauses.length + 1} tries`),
        cause: conflict.again,
      })
      expect(timer.pauses).toEqual(pauses)
      expect(tries).toBe(pauses.length + 1)
    },
  )

  it("counts the time that the tries themselves take", async () => {
    const timer = simulatedTimer()
    const patience = { budgetMs: 100, random: () => 0.5, timer }

    const trying = tryPatiently(patience, async () => {
      await timer.pause(41)
      return conflict
    })

    await expect(trying).rejects.toThrow("got none after 2 tries")
    expect(timer.pauses).toEqual([41, 10, 41])
  })

  it("begins no new try after the first value", async () => {
    const timer = simulatedTimer()
    let tries = 0

    const value = await tryPatiently({ budgetMs: 1_000, random: () => 1, timer }, async () => {
      tries += 1
      return tries < 3 ? conflict : { done: "booked" }
    })

    expect(value).toBe("booked")
    expect(timer.pauses).toEqual([20, 40])
  })

  it("hands on a fault of a read as it is", async () => {
    const fault = new BookingStoreFault("Expected a Demo item with a version")
    const timer = simulatedTimer()

    const read = patiently({ budgetMs: 1_000, random: () => 1, timer }, () => Promise.reject(fault))

    await expect(read).rejects.toBe(fault)
    expect(timer.pauses).toEqual([])
  })

  it.each([
    [new RangeError("too far"), "got RangeError; see the cause"],
    ["too far", "got an unknown error; see the cause"],
  ])("makes a fault of %s, with its cause and what to check", async (cause, message) => {
    const patience = { budgetMs: 1_000, random: () => 1, timer: simulatedTimer() }

    const fault: unknown = await patiently(patience, () => Promise.reject(cause)).catch(
      (thrown: unknown) => thrown,
    )

    expect(fault).toBeInstanceOf(BookingStoreFault)
    expect(fault).toMatchObject({ message: expect.stringContaining(message), cause })
  })
})
