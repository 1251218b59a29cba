import { type ContactNumber, addDays, localDateOf } from "@call-center/domain"
import { dateOf, defaultTextRules, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import type { NewContractStore } from "./contract-table.ts"

const caller = phoneOf("+12025550123")
const number: ContactNumber = { caller, contactId: "contact-1" }
const elsewhere: ContactNumber = { caller, contactId: "contact-2" }

/** What a contact may give, change and hear of, whether or not its numbers can be texted a code. */
export function contactContract(newStore: NewContractStore): void {
  describe("a number that a contact gives", () => {
    it("is one of two", async () => {
      const { identity } = await newStore()
      expect(await identity.giveNumber(give("+12025550101"))).toMatchObject({ ok: true })
      expect(await identity.giveNumber(give("+12025550102"))).toMatchObject({ ok: true })
      expect(await identity.giveNumber(give("+12025550101"))).toMatchObject({ ok: true })

      const refusal = { code: "too_many_numbers", maximum: 2 }
      expect(await identity.giveNumber(give("+12025550103"))).toEqual({ ok: false, refusal })
      expect(await identity.sendCode(give("+12025550103"), "any")).toEqual({ ok: false, refusal })
      expect(
        await identity.giveNumber({ ...give("+12025550103"), contactId: "contact-2" }),
      ).toMatchObject({ ok: true })
    })

    it("is given by booking for it, too", async () => {
      const { store, identity } = await newStore()
      const [first, second] = await store.freeSlotsOn(dateOf("2026-12-02"))
      for (const [raw, slot] of [
        ["+12025550101", first],
        ["+12025550102", second],
      ] as const) {
        if (slot === undefined) throw new Error("Expected a free slot")
        await store.book({ ...give(raw), startsAt: slot.startsAt })
      }

      expect(await identity.giveNumber(give("+12025550103"))).toMatchObject({
        refusal: { code: "too_many_numbers" },
      })
    })

    it("is not proven by being given, nor by any digits where no code was sent", async () => {
      const { identity } = await newStore()
      await identity.giveNumber(number)

      expect(await identity.isProven(number)).toBe(false)
      expect(await identity.prove(number, "0481")).toEqual({
        ok: false,
        refusal: { code: "no_valid_code" },
      })
      expect(await identity.isProven(number)).toBe(false)
    })

    it.each(["any", "new"] as const)(
      "gets no code where no texts are sent, and nothing is kept of the wish: %s",
      async (which) => {
        const table = await newStore()
        const { identity } = table
        const before = await table.whole()

        for (let wish = 0; wish < 5; wish += 1)
          expect(await identity.sendCode(number, which)).toEqual({
            ok: false,
            refusal: { code: "no_text", why: "off" },
          })
        expect(await table.whole()).toEqual(before)
        expect(await identity.prove(number, "0481")).toMatchObject({
          refusal: { code: "no_valid_code" },
        })
      },
    )
  })

  describe("the texts about a number's demos", () => {
    it("end at the limit of the day, and begin again the next", async () => {
      const table = await newStore({}, defaultTextRules({ maximumPerNumber: 2 }))
      const day = dateOf("2026-12-02")
      const [first, second, third] = await table.store.freeSlotsOn(day)
      const book = async (slot: typeof first) => {
        if (slot === undefined) throw new Error("Expected a free slot")
        const booked = await table.store.book({ ...number, startsAt: slot.startsAt })
        return booked.ok ? booked.value : undefined
      }

      expect((await book(first))?.noText).toBeUndefined()
      expect((await book(second))?.noText).toBeUndefined()
      const demo = await book(third)
      expect(demo?.noText).toBe("numberLimit")
      table.clock.set("2026-12-02T05:00:00Z")
      expect(localDateOf(table.rules.timeZone, table.clock.now())).toBe(addDays(day, 0))
      const cancelled = await table.store.cancel({ ...number, demoId: demo?.demoId as never })
      expect(cancelled).toMatchObject({ ok: true })
      expect(cancelled.ok && cancelled.value.noText).toBeUndefined()
    })
  })

  describe("a contact", () => {
    it("changes as much as the rules allow, and hears of an earlier change again", async () => {
      const { store } = await newStore({ maximumChangesPerContact: 2 })
      const [first, second, third] = await store.freeSlotsOn(dateOf("2026-12-02"))
      const book = (slot: typeof first, contactId: string) =>
        store.book({ caller, contactId, startsAt: slot?.startsAt as never })
      await book(first, "contact-1")
      const again = await book(second, "contact-1")

      expect(await book(third, "contact-1")).toEqual({
        ok: false,
        refusal: { code: "too_many_changes", maximum: 2 },
      })
      expect(await book(second, "contact-1")).toEqual(again)
      expect(await book(third, "contact-2")).toMatchObject({ ok: true })
    })

    it("that is not the owner's hears of its own demos and changes them, and no others", async () => {
      const { store } = await newStore({ maximumUpcomingDemos: 2 })
      const [first, second, third] = await store.freeSlotsOn(dateOf("2026-12-02"))
      const theirs = await store.book({ ...number, startsAt: first?.startsAt as never })
      if (!theirs.ok) throw new Error("Expected a booking")
      const stranger = { ...elsewhere, reach: "contact" } as const
      const { demoId, startsAt } = theirs.value

      expect(await store.upcomingDemos(caller, "contact-2")).toEqual([])
      expect(await store.cancel({ ...stranger, demoId })).toMatchObject({
        refusal: { code: "not_found" },
      })
      expect(
        await store.move({ ...stranger, demoId, startsAt: third?.startsAt as never }),
      ).toMatchObject({ refusal: { code: "not_found" } })
      expect(await store.book({ ...stranger, startsAt })).toMatchObject({
        refusal: { code: "slot_taken" },
      })
      const own = await store.book({ ...stranger, startsAt: second?.startsAt as never })
      expect(await store.book({ ...stranger, startsAt: third?.startsAt as never })).toMatchObject({
        refusal: { code: "limit_reached", upcoming: [{ startsAt: second?.startsAt }] },
      })
      if (!own.ok) throw new Error("Expected a booking")
      expect(await store.upcomingDemos(caller, "contact-2")).toEqual([own.value])
      expect(await store.cancel({ ...stranger, demoId: own.value.demoId })).toMatchObject({
        ok: true,
      })
      expect(await store.upcomingDemos(caller)).toEqual([theirs.value])
    })
  })
}

/** A number that one contact gives. */
function give(raw: string): ContactNumber {
  return { caller: phoneOf(raw), contactId: "contact-1" }
}
