import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import type { ContactNumber, IdentityStore } from "@call-center/domain"
import { defaultTextRules, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { keepCode } from "../keep-code.ts"
import { readCode } from "../read-items.ts"
import { type ContractTable, contractTable } from "./contract-table.ts"
import { wholeTable } from "./ledger.ts"

const caller = phoneOf("+12025550123")
const number: ContactNumber = { caller, contactId: "contact-1" }
const elsewhere: ContactNumber = { caller, contactId: "contact-2" }

interface IdentityTable {
  readonly table: ContractTable
  readonly identity: IdentityStore
}

/** What proves a number by a code that it was texted, and for whom; and what nobody proves by guessing. */
export function identityContract(client: () => DynamoDBClient): void {
  describe("a number that somebody says is theirs", () => {
    it("is proven by the code that it was sent, in that contact alone", async () => {
      const { table, identity } = await identityTable(client())
      expect(await identity.sendCode(number, "any")).toEqual({ ok: true, value: "sent" })
      await text(table, number, "0481")

      expect(await identity.isProven(number)).toBe(false)
      expect(await identity.prove(number, "0481")).toMatchObject({ ok: true })
      expect(await identity.isProven(number)).toBe(true)
      expect(await identity.isProven(elsewhere)).toBe(false)
      expect(await identity.isProven({ ...number, caller: phoneOf("+12025550124") })).toBe(false)
      expect(await identity.prove(number, "0481")).toMatchObject({
        refusal: { code: "no_valid_code" },
      })
    })

    it("is not proven by a code that another contact was sent", async () => {
      const { table, identity } = await identityTable(client())
      await identity.sendCode(number, "any")
      await text(table, number, "0481")
      await identity.sendCode(elsewhere, "any")

      expect(await identity.prove(elsewhere, "0481")).toMatchObject({
        refusal: { code: "wrong_code" },
      })
      expect(await identity.isProven(elsewhere)).toBe(false)
    })

    it("leaves no digits of a code in the table", async () => {
      const { table, identity } = await identityTable(client())
      await identity.sendCode(number, "any")
      await text(table, number, "7351")

      expect((await wholeTable(table)).join("\n")).not.toContain('"7351"')
    })

    it.each([
      ["a second before", "2026-12-01T14:04:59Z", true],
      ["at", "2026-12-01T14:05:00Z", false],
      ["a second after", "2026-12-01T14:05:01Z", false],
    ])("is proven %s the end of its five minutes: %s %s", async (_, now, isProven) => {
      const { table, identity } = await identityTable(client())
      await identity.sendCode(number, "any")
      await text(table, number, "0481")
      table.clock.set(now)

      expect((await identity.prove(number, "0481")).ok).toBe(isProven)
      expect(await identity.isProven(number)).toBe(isProven)
    })

    it("is sent another code only when that is asked for, and the older one is void then", async () => {
      const { table, identity } = await identityTable(client())
      await identity.sendCode(number, "any")
      await text(table, number, "0481")
      expect(await identity.sendCode(number, "any")).toMatchObject({ value: "underway" })
      table.clock.set("2026-12-01T14:01:00Z")
      expect(await identity.sendCode(number, "new")).toMatchObject({ value: "sent" })
      await text(table, number, "9999")

      expect(await identity.prove(number, "0481")).toMatchObject({
        refusal: { code: "wrong_code" },
      })
      expect(await identity.prove(number, "9999")).toMatchObject({ ok: true })
    })

    it("is sent three codes a day at most, over all contacts, and again the next day", async () => {
      const { table, identity } = await identityTable(client())
      for (const contactId of ["a", "b", "c"])
        expect(await identity.sendCode({ caller, contactId }, "new")).toMatchObject({ ok: true })

      expect(await identity.sendCode({ caller, contactId: "d" }, "new")).toEqual({
        ok: false,
        refusal: { code: "too_many_codes" },
      })
      table.clock.set("2026-12-02T14:00:00Z")
      expect(await identity.sendCode({ caller, contactId: "d" }, "new")).toMatchObject({ ok: true })
    })

    it("takes five wrong guesses a day at most, over all contacts, and then not even the code", async () => {
      const { table, identity } = await identityTable(client())
      for (const [index, contactId] of ["a", "b", "a", "b", "a"].entries()) {
        await identity.sendCode({ caller, contactId }, "any")
        await text(table, { caller, contactId }, "0481")
        expect(await identity.prove({ caller, contactId }, "1111")).toMatchObject({
          refusal: { code: index === 4 ? "too_many_guesses" : "wrong_code" },
        })
      }

      expect(await identity.prove({ caller, contactId: "b" }, "0481")).toMatchObject({
        refusal: { code: "too_many_guesses" },
      })
      expect(await identity.sendCode({ caller, contactId: "e" }, "new")).toMatchObject({
        refusal: { code: "too_many_guesses" },
      })
      expect(await identity.isProven({ caller, contactId: "b" })).toBe(false)
    })

    it("answers no more than five of many wrong guesses at a time", async () => {
      const { table, identity } = await identityTable(client())
      await identity.sendCode(number, "any")
      await text(table, number, "9999")

      const guesses = Array.from({ length: 40 }, (_, guess) => String(guess).padStart(4, "0"))
      const answers = await Promise.all(guesses.map((guess) => identity.prove(number, guess)))

      const wrong = answers.filter((each) => !each.ok && each.refusal.code === "wrong_code")
      expect(wrong).toHaveLength(4)
      expect(answers.every((each) => !each.ok)).toBe(true)
      expect(await identity.prove(number, "9999")).toMatchObject({ ok: false })
    })

    it("gets no code where it gets no texts, and is told why", async () => {
      const { table, identity } = await identityTable(client(), { maximumPerNumber: 1 })
      const codeTo = (to: string) =>
        identity.sendCode({ caller: phoneOf(to), contactId: to }, "any")
      await table.store.setSmsOptOut(phoneOf("+12025550155"), true)

      expect(await codeTo("+12025550101")).toMatchObject({ ok: true })
      expect(await codeTo("+19005551234")).toMatchObject({ refusal: { why: "kind" } })
      expect(await codeTo("+8801712345678")).toMatchObject({ refusal: { why: "country" } })
      expect(await codeTo("+12025550155")).toMatchObject({ refusal: { why: "optedOut" } })
      expect(
        await identity.sendCode({ caller: phoneOf("+12025550101"), contactId: "b" }, "new"),
      ).toMatchObject({ refusal: { why: "numberLimit" } })
    })

    it("is forgotten with its codes and what was proven", async () => {
      const { table, identity } = await identityTable(client())
      await identity.sendCode(number, "any")
      await text(table, number, "0481")
      await identity.prove(number, "0481")
      await identity.sendCode(number, "new")
      const startsAt = (await table.store.firstFreeSlots(table.clock.now(), 1))[0]?.startsAt
      if (startsAt !== undefined) await table.store.book({ ...number, startsAt })

      await table.store.forget(caller)

      expect((await wholeTable(table)).join("\n")).not.toContain(caller)
      expect(await identity.isProven(number)).toBe(false)
    })
  })
}

async function identityTable(
  client: DynamoDBClient,
  texts: Parameters<typeof defaultTextRules>[0] = {},
): Promise<IdentityTable> {
  const table = await contractTable(client, {}, defaultTextRules(texts))
  return { table, identity: table.identity }
}

/** What the notifier does: picks the digits, keeps their hash, and texts them. */
async function text(table: ContractTable, to: ContactNumber, digits: string): Promise<void> {
  const code = await readCode(table, to)
  if (code !== undefined) await keepCode(table, code, digits)
}
