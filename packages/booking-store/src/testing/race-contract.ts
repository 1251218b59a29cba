import { slotsOn } from "@call-center/domain"
import { dateOf, instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import type { NewContractStore } from "./contract-table.ts"

const ten = instantOf("2026-12-02T10:00:00-05:00")
const eleven = instantOf("2026-12-02T11:00:00-05:00")

/** Many callers at a time. */
export function raceContract(newStore: NewContractStore, crowd: number): void {
  describe("a race", () => {
    raceForSlot(newStore, { callers: 50, capacity: 1 })
    raceForSlot(newStore, { callers: crowd, capacity: 3 })

    it("of one caller's own commands keeps the limit", async () => {
      const table = await newStore()
      const slots = slotsOn(table.rules, dateOf("2026-12-02")).slice(0, 8)

      const answers = await Promise.all(
        slots.map(({ startsAt }, index) =>
          table.store.book({ caller: callerNumber(0), contactId: `contact-${index}`, startsAt }),
        ),
      )

      expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
      expect(await table.store.upcomingDemos(callerNumber(0))).toHaveLength(3)
      expect(await table.imbalances()).toEqual([])
    })

    it("of moves leaves a demo in one place", async () => {
      const table = await newStore()
      const caller = callerNumber(0)
      const booked = await table.store.book({ caller, contactId: "contact-0", startsAt: ten })
      if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
      const slots = slotsOn(table.rules, dateOf("2026-12-03")).slice(0, 6)

      await Promise.all(
        slots.map(({ startsAt }, index) =>
          table.store.move({
            caller,
            contactId: `contact-${index}`,
            demoId: booked.value.demoId,
            startsAt,
          }),
        ),
      )

      expect(await table.store.upcomingDemos(caller)).toHaveLength(1)
      expect(await table.imbalances()).toEqual([])
    })

    it("of callers who want one another's slots never books one of them twice", async () => {
      const table = await newStore()
      const [one, two] = [callerNumber(1), callerNumber(2)]
      const first = await table.store.book({ caller: one, contactId: "contact-1", startsAt: ten })
      const second = await table.store.book({
        caller: two,
        contactId: "contact-2",
        startsAt: eleven,
      })
      if (!first.ok || !second.ok) throw new Error("Expected two bookings")
      const { demoId } = first.value

      await Promise.all([
        table.store.move({ caller: one, contactId: "contact-1", demoId, startsAt: eleven }),
        table.store.cancel({ caller: two, contactId: "contact-2", demoId: second.value.demoId }),
        table.store.book({ caller: two, contactId: "contact-2", startsAt: ten }),
      ])

      expect(await table.imbalances()).toEqual([])
    })
  })
}

/** Callers who all want the same slot at the same moment. */
export function raceForSlot(
  newStore: NewContractStore,
  { callers, capacity }: { readonly callers: number; readonly capacity: number },
): void {
  it(`of ${callers} callers for a slot of capacity ${capacity} has as many winners as places`, async () => {
    const table = await newStore({ capacityPerSlot: capacity })

    const answers = await Promise.all(
      Array.from({ length: callers }, (_, index) =>
        table.store.book({
          caller: callerNumber(index),
          contactId: `contact-${index}`,
          startsAt: ten,
        }),
      ),
    )

    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
    expect(refusals).toHaveLength(callers - capacity)
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(["slot_taken"]))
    expect(refusals.every((refusal) => "nearest" in refusal && refusal.nearest.length === 3)).toBe(
      true,
    )
    expect(await table.imbalances()).toEqual([])
  })
}

function callerNumber(index: number) {
  return phoneOf(`+1202${555_0000 + index}`)
}
