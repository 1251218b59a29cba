import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { contractClient, storeOn } from "../src/testing/contract-table.ts"
import { useEngine } from "./table.ts"

const caller = phoneOf("+12025550123")
const contactId = "contact-1"
const { endpoint, freshTable } = useEngine()

describe("the changes of one contact", () => {
  it.each([
    { maximum: 1, granted: [true, false, false] },
    { maximum: 2, granted: [true, true, false] },
    { maximum: 3, granted: [true, true, true] },
  ])("end at $maximum of 3", async ({ maximum, granted }) => {
    const { store } = await freshTable({
      maximumChangesPerContact: maximum,
      maximumUpcomingDemos: 4,
    })

    const booked = [
      await store.book({ caller, contactId, startsAt: hour(9) }),
      await store.book({ caller, contactId, startsAt: hour(10) }),
      await store.book({ caller, contactId, startsAt: hour(11) }),
    ]

    expect(booked.map(({ ok }) => ok)).toEqual(granted)
    for (const refused of booked.filter(({ ok }) => !ok))
      expect(refused).toEqual({ ok: false, refusal: { code: "too_many_changes", maximum } })
    expect(await store.book({ caller, contactId: "contact-2", startsAt: hour(12) })).toMatchObject({
      ok: true,
    })
  })

  it("end there, too, when two of its numbers change something at the same time", async () => {
    const table = await freshTable({ maximumChangesPerContact: 1 })
    const client = contractClient(endpoint())
    const other = { caller: phoneOf("+12025550199"), contactId, startsAt: hour(10) }
    let meanwhile: Promise<{ readonly ok: boolean }> | undefined
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === TransactWriteItemsCommand.name)
          await (meanwhile ??= table.store.book(other))
        return next(args)
      },
      { step: "initialize" },
    )

    const booked = await storeOn({ ...table, client }).book({
      caller,
      contactId,
      startsAt: hour(9),
    })

    expect(await meanwhile).toMatchObject({ ok: true })
    expect(booked).toEqual({ ok: false, refusal: { code: "too_many_changes", maximum: 1 } })
  })
})

function hour(local: number) {
  return instantOf(`2026-12-02T${String(local).padStart(2, "0")}:00:00-05:00`)
}
