import { GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb"
import type { Demo, PhoneNumber, Result, TextRules } from "@call-center/domain"
import { dateOf, defaultTextRules, instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { callerFromItem } from "../src/caller-item.ts"
import { createOperatorStore, demoFromItem } from "../src/index.ts"
import { callerKey, demoKey, textCountKey } from "../src/keys.ts"
import { type ContractTable, contractClient, contractTable } from "../src/testing/contract-table.ts"
import { useEngine } from "./table.ts"

const caller = phoneOf("+12025550123")
const contactId = "contact-1"
const today = dateOf("2026-12-01")
const { endpoint } = useEngine()

describe("the text about a change", () => {
  it("is counted with the caller's number, one for each change of the day", async () => {
    const table = await tableWith({})

    const first = await book(table, 9)
    const second = await book(table, 10)

    for (const demo of [first, second]) expect(demo).not.toHaveProperty("noText")
    expect(await usedBy(table, caller)).toEqual({
      date: today,
      texts: 2,
      codes: 0,
      wrongGuesses: 0,
    })
  })

  it("is counted from nothing on the next day", async () => {
    const table = await tableWith({})
    await book(table, 9)
    table.clock.set("2026-12-02T14:00:00Z")

    await book(table, 12)

    expect(await usedBy(table, caller)).toMatchObject({ date: "2026-12-02", texts: 1 })
  })

  it("is neither counted nor left out where texts are off", async () => {
    const table = await tableWith({ enabled: false })

    expect((await book(table, 9)).noText).toBeUndefined()
    expect(await usedBy(table, caller)).toBeUndefined()
  })

  it.each([
    [1, [undefined, "numberLimit", "numberLimit"]],
    [2, [undefined, undefined, "numberLimit"]],
    [3, [undefined, undefined, undefined]],
  ])("is left out once a number has had %i today", async (maximumPerNumber, expected) => {
    const table = await tableWith({ maximumPerNumber })

    const demos = [await book(table, 9), await book(table, 10), await book(table, 11)]

    expect(demos.map(({ noText }) => noText)).toEqual(expected)
    expect(await usedBy(table, caller)).toMatchObject({
      texts: Math.min(maximumPerNumber, demos.length),
    })
    for (const demo of demos) expect(await readDemo(table, demo)).toEqual(demo)
  })

  it("is left out with its reason where the number's country is not texted", async () => {
    const table = await tableWith({ countries: ["GB"] })

    const demo = await book(table, 9)

    expect(demo.noText).toBe("country")
    expect(await readDemo(table, demo)).toEqual(demo)
    expect(await usedBy(table, caller)).toBeUndefined()
  })

  it.each([
    [9, "owner", undefined],
    [10, "owner", "centerLimit"],
    [4, "contact", undefined],
    [5, "contact", "centerLimit"],
  ] as const)(
    "after %i of 10 texts of the whole day, where the number is the %s's: %s",
    async (sentToday, reach, noText) => {
      const table = await tableWith({ maximumPerDay: 10 })
      await table.client.send(
        new PutItemCommand({
          TableName: table.tableName,
          Item: {
            ...textCountKey(today),
            entity: { S: "TextCount" },
            texts: { N: `${sentToday}` },
          },
        }),
      )

      expect((await book(table, 9, reach)).noText).toBe(noText)
    },
  )

  it("has its reason taken back by a later change that is texted, and given by one that is not", async () => {
    const table = await tableWith({ maximumPerNumber: 1 })
    const first = await book(table, 9)
    const unlimited = createOperatorStore({ ...table, texts: defaultTextRules() })
    const limited = table.store

    const moved = valueOf(
      await limited.move({
        caller,
        contactId,
        demoId: first.demoId,
        startsAt: hour(10),
      }),
    )
    expect(moved.demo.noText).toBe("numberLimit")
    expect(await readDemo(table, moved.demo)).toEqual(moved.demo)

    const cancelled = valueOf(await unlimited.cancel({ caller, contactId, demoId: first.demoId }))
    expect(cancelled.noText).toBeUndefined()
    expect(await readDemo(table, cancelled)).toEqual(cancelled)

    const second = await book(table, 11)
    expect(second.noText).toBe("numberLimit")
    const gone = valueOf(await limited.cancel({ caller, contactId, demoId: second.demoId }))
    expect(gone.noText).toBe("numberLimit")
    expect(await readDemo(table, gone)).toEqual(gone)
  })
})

async function tableWith(changes: Partial<TextRules>): Promise<ContractTable> {
  return contractTable(contractClient(endpoint()), {}, defaultTextRules(changes))
}

function hour(local: number) {
  return instantOf(`2026-12-03T${String(local).padStart(2, "0")}:00:00-05:00`)
}

async function book(
  table: ContractTable,
  local: number,
  reach: "owner" | "contact" = "owner",
): Promise<Demo> {
  const origin = reach === "contact" ? ({ reach } as const) : {}
  return valueOf(await table.store.book({ caller, contactId, startsAt: hour(local), ...origin }))
}

function valueOf<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`Expected an agreement, got ${result.refusal.code}`)
  return result.value
}

async function usedBy({ client, tableName }: ContractTable, number: PhoneNumber) {
  const { Item = {} } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: { ...callerKey(number) } }),
  )
  return callerFromItem(Item)?.use
}

async function readDemo({ client, tableName }: ContractTable, demo: Demo) {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: { ...demoKey(demo) } }),
  )
  return demoFromItem(Item)?.demo
}
