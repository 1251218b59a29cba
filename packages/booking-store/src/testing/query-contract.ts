import type { Slot } from "@call-center/domain"
import { dateOf, everyDay, instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import type { StoredDemo } from "../demo-item.ts"
import { keepFeedSecret, readFeedSecret, replaceFeedSecret } from "../feed-secret-item.ts"
import { readDemosOfDays } from "../read-demos.ts"
import type { ContractTable, NewContractStore } from "./contract-table.ts"

const caller = phoneOf("+12025550123")
const other = phoneOf("+12025550124")
const contactId = "contact-1"

/** What is asked. */
export function queryContract(newStore: NewContractStore): void {
  describe("queries", () => {
    it("tell upcoming demos soonest first, without those that have started", async () => {
      const table = await newStore()
      for (const time of [
        "2026-12-03T09:00:00-05:00",
        "2026-12-01T10:00:00-05:00",
        "2026-12-02T16:30:00-05:00",
      ])
        await table.store.book({ caller, contactId, startsAt: instantOf(time) })
      table.clock.set("2026-12-01T15:00:00Z") // ten o'clock

      const upcoming = await table.store.upcomingDemos(caller)

      expect(upcoming.map(({ startsAt }) => startsAt)).toEqual([
        "2026-12-02T21:30:00Z",
        "2026-12-03T14:00:00Z",
      ])
    })

    it("tell free slots of a day, from an instant, and around a wish", async () => {
      const table = await newStore({ weeklyHours: everyDay("09:00-10:30") })
      const wish = instantOf("2026-12-02T09:30:00-05:00")
      await table.store.book({ caller, contactId, startsAt: wish })

      expect(await starts(table.store.freeSlotsOn(dateOf("2026-12-02")))).toEqual([
        "2026-12-02T14:00:00Z",
        "2026-12-02T15:00:00Z",
      ])
      expect(await starts(table.store.firstFreeSlots(wish, 2))).toEqual([
        "2026-12-02T15:00:00Z",
        "2026-12-03T14:00:00Z",
      ])
      expect(await starts(table.store.nearestFreeSlots(wish, 4))).toEqual([
        "2026-12-02T14:00:00Z",
        "2026-12-02T15:00:00Z",
        "2026-12-01T15:00:00Z",
        "2026-12-03T14:00:00Z",
      ])
    })

    it("find none when all is closed", async () => {
      const table = await newStore({ weeklyHours: everyDay() })
      const wish = instantOf("2026-12-02T09:30:00-05:00")

      expect(await table.store.freeSlotsOn(dateOf("2026-12-02"))).toEqual([])
      expect(await table.store.firstFreeSlots(wish, 3)).toEqual([])
      expect(await table.store.nearestFreeSlots(wish, 3)).toEqual([])
    })
  })
}

/** What is kept of callers, and what else a table keeps. */
export function tableContract(
  newTable: (changes?: Parameters<NewContractStore>[0]) => Promise<ContractTable>,
): void {
  describe("the demos of days in a row", () => {
    it("are told day after day and by start, booked or cancelled, and none of other days", async () => {
      const table = await newTable({ maximumUpcomingDemos: 20 })
      const book = async (startsAt: string) => {
        const booked = await table.store.book({ caller, contactId, startsAt: instantOf(startsAt) })
        if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
        return booked.value
      }
      for (const day of ["15", "04", "02", "03", "16"]) await book(`2026-12-${day}T15:00:00Z`)
      await book("2026-12-03T14:00:00Z")
      const { demoId } = await book("2026-12-03T16:00:00Z")
      await table.store.cancel({ caller, contactId, demoId })
      const days = { from: dateOf("2026-12-03"), days: 13 } as const

      expect(startsOf(await readDemosOfDays(table, { ...days, status: "booked" }))).toEqual([
        "2026-12-03T14:00:00Z",
        "2026-12-03T15:00:00Z",
        "2026-12-04T15:00:00Z",
        "2026-12-15T15:00:00Z",
      ])
      expect(startsOf(await readDemosOfDays(table, { ...days, status: "cancelled" }))).toEqual([
        "2026-12-03T16:00:00Z",
      ])
    })
  })

  describe("the secret of the calendar feed", () => {
    const first = { hash: "a".repeat(64), madeAt: instantOf("2026-12-01T14:00:00Z") }
    const second = { hash: "b".repeat(64), madeAt: instantOf("2026-12-02T14:00:00Z") }

    it("is kept once, and replaced when that is asked for", async () => {
      const table = await newTable()

      expect(await readFeedSecret(table)).toBeUndefined()
      expect(await keepFeedSecret(table, first)).toBe(true)
      expect(await keepFeedSecret(table, second)).toBe(false)
      expect(await readFeedSecret(table)).toEqual(first)
      await replaceFeedSecret(table, second)
      expect(await readFeedSecret(table)).toEqual(second)
    })

    it("is one where several are made at a time", async () => {
      const table = await newTable()

      const kept = await Promise.all(Array.from({ length: 8 }, () => keepFeedSecret(table, first)))

      expect(kept.filter(Boolean)).toHaveLength(1)
    })
  })

  describe("a caller's record", () => {
    it("is exported whole", async () => {
      const table = await newTable()
      const startsAt = instantOf("2026-12-02T10:00:00-05:00")
      const booked = await table.store.book({ caller, contactId, startsAt })
      await table.store.setSmsOptOut(caller, true)

      expect(await table.store.export(caller)).toEqual({
        caller,
        demos: [booked.ok && booked.value],
        smsOptedOut: true,
      })
      expect(await table.store.export(other)).toEqual({
        caller: other,
        demos: [],
        smsOptedOut: false,
      })
    })

    it("keeps the wish for no SMS through bookings, until it is taken back", async () => {
      const table = await newTable()
      await table.store.setSmsOptOut(caller, true)
      await table.store.book({ caller, contactId, startsAt: instantOf("2026-12-02T15:00:00Z") })
      expect(await table.store.export(caller)).toMatchObject({ smsOptedOut: true })

      await table.store.setSmsOptOut(caller, false)
      expect(await table.store.export(caller)).toMatchObject({ smsOptedOut: false })
    })

    it("is erased without a trace, its slots freed, and others' left alone", async () => {
      const table = await newTable()
      const ten = instantOf("2026-12-02T10:00:00-05:00")
      const eleven = instantOf("2026-12-02T11:00:00-05:00")
      await table.store.book({ caller: other, contactId, startsAt: eleven })
      const first = await table.store.book({ caller, contactId, startsAt: ten })
      if (!first.ok) throw new Error(`Expected a booking, got ${first.refusal.code}`)
      await table.store.cancel({ caller, contactId: "contact-2", demoId: first.value.demoId })
      await table.store.book({ caller, contactId: "contact-3", startsAt: ten })

      const gone = await table.store.forget(caller)

      expect(gone).toBe(9) // two demos, three commands, their contacts, the caller
      const left = (await table.whole()).join("\n")
      expect(left).not.toContain(caller)
      expect(left).not.toContain("contact-3")
      expect(await table.store.forget(caller)).toBe(0)
      expect(await table.store.upcomingDemos(other)).toHaveLength(1)
      expect(await table.store.book({ caller: other, contactId, startsAt: ten })).toMatchObject({
        ok: true,
      })
    })
  })
}

function startsOf(demos: readonly StoredDemo[]): readonly string[] {
  return demos.map(({ demo }) => demo.startsAt)
}

async function starts(slots: Promise<readonly Slot[]>): Promise<readonly string[]> {
  return (await slots).map(({ startsAt }) => startsAt)
}
