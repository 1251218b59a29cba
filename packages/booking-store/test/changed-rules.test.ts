import { GetItemCommand } from "@aws-sdk/client-dynamodb"
import { dateOf, everyDay, instantOf, phoneOf, zoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { dayRulesKey } from "../src/keys.ts"
import { contractClient, storeOn } from "../src/testing/contract-table.ts"
import { imbalances } from "../src/testing/ledger.ts"
import { useEngine } from "./table.ts"

const day = dateOf("2026-12-02")
const halfPastTen = instantOf("2026-12-02T10:30:00-05:00")
const ten = instantOf("2026-12-02T10:00:00-05:00")
const { endpoint, freshTable } = useEngine()

describe("after a change of the rules", () => {
  it("demos that were longer still block all that they need", async () => {
    const table = await freshTable({ slotMinutes: 60 })
    await table.store.book({ ...by(1), startsAt: ten })
    const shorter = storeOn({ ...table, rules: { ...table.rules, slotMinutes: 30 } })

    const free = await shorter.freeSlotsOn(day)
    const refused = await shorter.book({
      ...by(2),
      startsAt: instantOf("2026-12-02T10:30:00-05:00"),
    })

    expect(free).toHaveLength(14)
    expect(refused).toMatchObject({ ok: false, refusal: { code: "slot_taken" } })
  })

  it("a longer demo blocks all that it needs even after a shorter one has joined it", async () => {
    const table = await freshTable({ slotMinutes: 60, capacityPerSlot: 2 })
    for (const index of [1, 2]) await table.store.book({ ...by(index), startsAt: ten })
    const shorter = storeOn({ ...table, rules: { ...table.rules, slotMinutes: 30 } })
    const [long] = await shorter.upcomingDemos(caller(2))
    if (long === undefined) throw new Error("Expected a demo")
    await shorter.cancel({ ...by(2), demoId: long.demoId })
    await shorter.book({ ...by(3), startsAt: ten })

    const startsAt = instantOf("2026-12-02T10:30:00-05:00")
    const answers = [
      await shorter.book({ ...by(4), startsAt }),
      await shorter.book({ ...by(5), startsAt }),
    ]

    // One more could be there beside the longer demo; how many of that start are the longer ones is not known.
    expect(answers.map(({ ok }) => ok)).toEqual([false, false])
  })

  it("code with another length, which has read the day before the last booking by the old length, reads it again", async () => {
    const table = await freshTable()
    await table.store.book({
      ...by(1),
      startsAt: instantOf("2026-12-02T14:00:00-05:00"),
    })
    const client = contractClient(endpoint())
    let isFirst = true
    client.middlewareStack.add(
      (next) => async (args) => {
        const isWrite = "TransactItems" in args.input || "Item" in args.input
        if (isWrite && isFirst) {
          isFirst = false
          await table.store.book({ ...by(2), startsAt: halfPastTen })
        }
        return next(args)
      },
      { step: "initialize" },
    )
    const longer = storeOn({ ...table, client, rules: { ...table.rules, slotMinutes: 60 } })

    const answer = await longer.book({ ...by(3), startsAt: ten })

    expect(isFirst).toBe(false)
    expect(answer).toMatchObject({ ok: false, refusal: { code: "slot_taken" } })
  })

  it("the length of a start is that of its demos again when the longer ones are gone", async () => {
    const table = await freshTable({ slotMinutes: 60 })
    await table.store.book({ ...by(1), startsAt: ten })
    const shorter = storeOn({ ...table, rules: { ...table.rules, slotMinutes: 30 } })
    const [long] = await shorter.upcomingDemos(caller(1))
    if (long === undefined) throw new Error("Expected a demo")
    await shorter.cancel({ ...by(1), demoId: long.demoId })
    await shorter.book({ ...by(2), startsAt: ten })

    const startsAt = instantOf("2026-12-02T10:30:00-05:00")
    const next = await shorter.book({ ...by(3), startsAt })

    expect(next).toMatchObject({ ok: true })
  })

  it("what says by which rules a day was booked counts nothing for the release before this one", async () => {
    const table = await freshTable()
    await table.store.book({ ...by(1), startsAt: ten })
    const Key = { ...dayRulesKey(day) }

    const { Item } = await table.client.send(
      new GetItemCommand({ TableName: table.tableName, Key }),
    )

    // It read each item of a day as a counter with these three.
    expect(Item).toMatchObject({
      startsAt: { S: "2026-12-02T15:00:01Z" },
      minutes: { N: "0" },
      booked: { N: "0" },
    })
  })

  it("a slot that holds more than its new capacity keeps its demos and takes no more", async () => {
    const table = await freshTable({ capacityPerSlot: 3 })
    for (const index of [1, 2])
      await table.store.book({
        ...by(index),
        startsAt: ten,
      })
    const smaller = storeOn({ ...table, rules: { ...table.rules, capacityPerSlot: 1 } })

    const refused = await smaller.book({ ...by(3), startsAt: ten })
    const [own] = await smaller.upcomingDemos(caller(1))

    expect(refused).toMatchObject({ ok: false, refusal: { code: "slot_taken" } })
    expect(own).toMatchObject({ startsAt: ten })
    expect(await smaller.cancel({ ...by(1), demoId: own?.demoId ?? ("" as never) })).toMatchObject({
      ok: true,
    })
  })

  it("a demo whose day has another date in the new time zone can still be moved, cancelled and forgotten", async () => {
    const table = await freshTable({
      weeklyHours: everyDay("00:00-24:00"),
      maximumUpcomingDemos: 9,
    })
    const demos = []
    for (const time of ["20:00", "20:30", "21:00"]) {
      const startsAt = instantOf(`2026-12-02T${time}:00-05:00`)
      const booked = await table.store.book({ ...by(1), startsAt })
      if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
      demos.push({ ...by(1), demoId: booked.value.demoId })
    }
    const [first, second] = demos
    if (first === undefined || second === undefined) throw new Error("Expected demos")
    const london = { ...table, rules: { ...table.rules, timeZone: zoneOf("Europe/London") } }
    const moved = storeOn(london)

    expect(await moved.move({ ...first, startsAt: ten })).toMatchObject({ ok: true })
    expect(await moved.cancel(second)).toMatchObject({ ok: true })
    await moved.forget(caller(1))

    expect(await imbalances(table)).toEqual([])
  })

  it("a demo at a time that is closed now can still be moved and cancelled", async () => {
    const table = await freshTable()
    const booked = await table.store.book({ ...by(1), startsAt: ten })
    if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
    const closed = storeOn({
      ...table,
      rules: { ...table.rules, holidays: new Map([[day, "Snow day"]]) },
    })

    const moved = await closed.move({
      ...by(1),
      demoId: booked.value.demoId,
      startsAt: instantOf("2026-12-03T10:00:00-05:00"),
    })

    expect(await closed.freeSlotsOn(day)).toEqual([])
    expect(moved).toMatchObject({ ok: true, value: { movedFrom: ten } })
  })
})

/** A caller in a contact of their own. */
function by(index: number) {
  return { caller: caller(index), contactId: `contact-${index}` }
}

function caller(index: number) {
  return phoneOf(`+1202555010${index}`)
}
