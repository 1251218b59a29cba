import { type Demo, type DemoId, type Instant, demoId, slotsOn } from "@call-center/domain"
import { dateOf, instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import type { ContractStore, NewContractStore } from "./contract-table.ts"

const caller = phoneOf("+12025550123")
const other = phoneOf("+12025550124")
const contactId = "contact-1"
const ten = instantOf("2026-12-02T10:00:00-05:00")
const eleven = instantOf("2026-12-02T11:00:00-05:00")

/** One caller after the other. */
export function commandContract(newStore: NewContractStore): void {
  describe("commands", () => {
    it("book a demo, which is then upcoming and takes its slot", async () => {
      const table = await newStore()

      const booked = await table.store.book({ caller, contactId, startsAt: ten })

      expect(booked).toMatchObject({
        ok: true,
        value: { caller, startsAt: ten, minutes: 30, status: "booked", contactId },
      })
      expect(await table.store.upcomingDemos(caller)).toEqual([booked.ok && booked.value])
      expect(await table.store.upcomingDemos(other)).toEqual([])
      expect(await table.imbalances()).toEqual([])
    })

    it("move a demo, which keeps its id, takes the new slot and frees the old", async () => {
      const table = await newStore()
      const booked = await booking(table, ten)

      const moved = await table.store.move({
        caller,
        contactId: "contact-2",
        demoId: booked.demoId,
        startsAt: eleven,
      })

      expect(moved).toEqual({
        ok: true,
        value: {
          demo: { ...booked, startsAt: eleven, contactId: "contact-2" },
          movedFrom: ten,
        },
      })
      expect(await table.store.book({ caller: other, contactId, startsAt: ten })).toMatchObject({
        ok: true,
      })
      expect(await table.imbalances()).toEqual([])
    })

    it("cancel a demo, which stays on record and frees its slot", async () => {
      const table = await newStore()
      const booked = await booking(table, ten)

      const cancelled = await table.store.cancel({ caller, contactId, demoId: booked.demoId })

      expect(cancelled).toEqual({ ok: true, value: { ...booked, status: "cancelled" } })
      expect(await table.store.upcomingDemos(caller)).toEqual([])
      expect(await table.store.freeSlotsOn(dateOf("2026-12-02"))).toHaveLength(16)
      expect(await table.imbalances()).toEqual([])
    })

    it("offer what is near a taken slot, on other days when the day is full", async () => {
      const hours = dateOf("2026-12-02")
      const table = await newStore({ maximumUpcomingDemos: 20 })
      for (const { startsAt } of slotsOn(table.rules, hours))
        await table.store.book({ caller, contactId, startsAt })

      const refused = await table.store.book({ caller: other, contactId, startsAt: ten })

      expect(refused).toEqual({
        ok: false,
        refusal: {
          code: "slot_taken",
          startsAt: ten,
          nearest: [
            { startsAt: "2026-12-01T21:30:00Z", minutes: 30, free: 1 },
            { startsAt: "2026-12-01T21:00:00Z", minutes: 30, free: 1 },
            { startsAt: "2026-12-01T20:30:00Z", minutes: 30, free: 1 },
          ],
        },
      })
    })
  })

  describe("bad input", () => {
    it("yields its refusal and changes nothing", async () => {
      const table = await newStore()
      const booked = await booking(table, ten)
      const foreign = { caller: other, contactId, demoId: booked.demoId }
      const unknown = { caller, contactId, demoId: idOf("0123456789abcdef") }
      const offGrid = instantOf("2026-12-02T10:07:00-05:00")
      const sunday = instantOf("2026-12-06T10:00:00-05:00")
      const past = instantOf("2026-11-30T10:00:00-05:00")
      const before = await table.whole()

      const answers = [
        await table.store.book({ caller, contactId: "contact-2", startsAt: ten }),
        await table.store.book({ caller, contactId, startsAt: offGrid }),
        await table.store.book({ caller, contactId, startsAt: sunday }),
        await table.store.book({ caller, contactId, startsAt: past }),
        await table.store.move({ ...foreign, startsAt: eleven }),
        await table.store.move({ ...unknown, startsAt: eleven }),
        await table.store.move({ caller, contactId, demoId: booked.demoId, startsAt: ten }),
        await table.store.cancel(foreign),
        await table.store.cancel(unknown),
      ]

      expect(answers.map((answer) => (answer.ok ? "granted" : answer.refusal.code))).toEqual([
        "already_booked",
        "off_grid",
        "outside_opening_hours",
        "in_the_past",
        "not_found",
        "not_found",
        "already_booked",
        "not_found",
        "not_found",
      ])
      expect(await table.whole()).toEqual(before)
    })

    it("is a change of a demo that has started or is cancelled already", async () => {
      const table = await newStore()
      const [first, second] = [await booking(table, ten), await booking(table, eleven)]
      await table.store.cancel({ caller, contactId, demoId: second.demoId })
      table.clock.set("2026-12-02T15:00:00Z") // ten o'clock
      const before = await table.whole()

      const late = await table.store.cancel({ caller, contactId, demoId: first.demoId })
      const again = await table.store.cancel({
        caller,
        contactId: "contact-2",
        demoId: second.demoId,
      })

      expect(late).toMatchObject({ refusal: { code: "already_started", demo: first } })
      expect(again).toMatchObject({ refusal: { code: "already_cancelled" } })
      expect(await table.whole()).toEqual(before)
    })
  })
}

async function booking(table: ContractStore, startsAt: Instant): Promise<Demo> {
  const booked = await table.store.book({ caller, contactId, startsAt })
  if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
  return booked.value
}

function idOf(raw: string): DemoId {
  const id = demoId(raw)
  if (id === undefined) throw new Error(`Expected an id, got ${raw}`)
  return id
}
