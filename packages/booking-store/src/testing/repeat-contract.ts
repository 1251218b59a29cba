import { instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import type { NewContractStore } from "./contract-table.ts"

const caller = phoneOf("+12025550123")
const contactId = "contact-1"
const ten = instantOf("2026-12-02T10:00:00-05:00")
const eleven = instantOf("2026-12-02T11:00:00-05:00")

/** Connect and Lambda deliver twice, and callers say things twice. */
export function repeatContract(newStore: NewContractStore): void {
  describe("a repeated command", () => {
    it("answers as the first time and changes nothing, also hours later, from another Lambda", async () => {
      const table = await newStore()
      const first = await table.store.book({ caller, contactId, startsAt: ten })
      const before = await table.whole()
      table.clock.set("2026-12-01T17:00:00Z")

      const again = await table.another().book({ caller, contactId, startsAt: ten })

      expect(first.ok).toBe(true)
      expect(again).toEqual(first)
      expect(await table.whole()).toEqual(before)
    })

    it("answers as the first time when it moved or cancelled a demo", async () => {
      const table = await newStore()
      const booked = await table.store.book({ caller, contactId, startsAt: ten })
      if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
      const { demoId } = booked.value

      const move = { caller, contactId, demoId, startsAt: eleven }
      const moved = await table.store.move(move)
      table.clock.set("2026-12-01T14:11:00Z")

      expect(moved).toMatchObject({ ok: true, value: { movedFrom: ten } })
      expect(await table.store.move(move)).toEqual(moved)

      const cancelled = await table.store.cancel({ caller, contactId, demoId })
      table.clock.set("2026-12-01T14:22:00Z")

      expect(cancelled).toMatchObject({ ok: true, value: { status: "cancelled" } })
      expect(await table.store.cancel({ caller, contactId, demoId })).toEqual(cancelled)
      expect(await table.imbalances()).toEqual([])
    })

    it("answers the same while the first is under way", async () => {
      const table = await newStore()
      const stores = Array.from({ length: 8 }, () => table.another())

      const answers = await Promise.all(
        stores.map((store) => store.book({ caller, contactId, startsAt: ten })),
      )

      expect(answers[0]).toMatchObject({ ok: true })
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(await table.store.upcomingDemos(caller)).toHaveLength(1)
      expect(await table.imbalances()).toEqual([])
    })

    it("is a new one once the demo was cancelled or moved away", async () => {
      const table = await newStore()
      const first = await table.store.book({ caller, contactId, startsAt: ten })
      if (!first.ok) throw new Error(`Expected a booking, got ${first.refusal.code}`)
      await table.store.cancel({ caller, contactId, demoId: first.value.demoId })

      const second = await table.store.book({ caller, contactId, startsAt: ten })
      if (!second.ok) throw new Error(`Expected a booking, got ${second.refusal.code}`)
      await table.store.move({ caller, contactId, demoId: second.value.demoId, startsAt: eleven })
      const third = await table.store.book({ caller, contactId, startsAt: ten })

      expect(third).toMatchObject({ ok: true, value: { startsAt: ten } })
      expect(second.value.demoId).not.toBe(first.value.demoId)
      expect(await table.store.upcomingDemos(caller)).toHaveLength(2)
      expect(await table.imbalances()).toEqual([])
    })

    it("may go there and back again", async () => {
      const table = await newStore()
      const booked = await table.store.book({ caller, contactId, startsAt: ten })
      if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
      const demo = { caller, contactId, demoId: booked.value.demoId }

      await table.store.move({ ...demo, startsAt: eleven })
      const back = await table.store.move({ ...demo, startsAt: ten })
      const there = await table.store.move({ ...demo, startsAt: eleven })

      expect(back).toMatchObject({ ok: true, value: { movedFrom: eleven } })
      expect(there).toMatchObject({ ok: true, value: { movedFrom: ten } })
      expect(await table.imbalances()).toEqual([])
    })

    it("of another caller in the same contact is that caller's own", async () => {
      const table = await newStore({ capacityPerSlot: 2 })
      const other = phoneOf("+12025550124")
      const mine = await table.store.book({ caller, contactId, startsAt: ten })
      const theirs = await table.store.book({ caller: other, contactId, startsAt: ten })

      expect([mine, theirs]).toMatchObject([{ value: { caller } }, { value: { caller: other } }])
      expect(await table.store.book({ caller, contactId, startsAt: ten })).toEqual(mine)
    })
  })
}
