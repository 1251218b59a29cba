import { BatchGetItemCommand, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb"
import { reminderClaimKey, type StoredDemo, smsClaimKey } from "@call-center/booking-store"
import { type Instant, type LeadTime, type PhoneNumber, leadTime } from "@call-center/domain"
import { defaultRules, instantOf, phoneOf } from "@call-center/domain/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { demoChange, untoldTexts, type UntoldOptions, type UntoldText } from "../src/index.ts"
import {
  type BookingLine,
  ada,
  bob,
  openBookingLine,
  tableName,
  thursdayAtNine,
  wednesdayAtEleven,
  wednesdayAtTen,
} from "./booking-line.ts"

const now = "2026-12-01T14:00:00Z"
const nowSeconds = Date.parse(now) / 1000
const aDay = leadTimeOf("PT24H")
const anHour = leadTimeOf("PT1H")

let line: BookingLine
beforeEach(async () => {
  line = await openBookingLine()
})
afterEach(() => line.stop())

describe("the text about a demo's last change", () => {
  it.each([
    { after: "0 s", at: now, why: "waiting" },
    { after: "an hour less a second", at: "2026-12-01T14:59:59Z", why: "waiting" },
    { after: "an hour", at: "2026-12-01T15:00:00Z", why: "untried" },
    { after: "an hour and a second", at: "2026-12-01T15:00:01Z", why: "untried" },
  ])("of which nothing is noted is $why after $after", async ({ at, why }) => {
    await book(ada, thursdayAtNine)
    line.clock.set(at)

    expect((await untold()).map((text) => text.why)).toEqual([{ kind: why }])
  })

  it.each(["sent", "optedOut", "limited"])("that came to %s is not missed", async (outcome) => {
    await note(await book(ada, thursdayAtNine), { outcome })

    expect(await untold()).toEqual([])
  })

  it.each(["failed", "unknown"])("that came to %s is named with its reason", async (outcome) => {
    await note(await book(ada, thursdayAtNine), { outcome, reason: "TimeoutError" })

    expect((await untold()).map(({ why }) => why)).toEqual([
      { kind: outcome, reason: "TimeoutError" },
    ])
  })

  it("that came to something without a reason is named with none", async () => {
    await note(await book(ada, thursdayAtNine), { outcome: "failed" })

    expect((await untold()).map(({ why }) => why)).toEqual([{ kind: "failed", reason: "" }])
  })

  it.each([
    { at: "2026-12-01T14:59:59Z", why: { kind: "waiting" } },
    { at: "2026-12-01T15:00:00Z", why: { kind: "failed", reason: "Throttled" } },
  ])("that was given back is $why.kind at $at", async ({ at, why }) => {
    await note(await book(ada, thursdayAtNine), { outcome: "released", reason: "Throttled" })
    line.clock.set(at)

    expect((await untold()).map((text) => text.why)).toEqual([why])
  })

  it.each([
    { left: 1, why: { kind: "waiting" } },
    { left: 0, why: { kind: "unknown", reason: "WorkerGone" } },
    { left: -1, why: { kind: "unknown", reason: "WorkerGone" } },
  ])("that a worker has claimed for $left s more is $why.kind", async ({ left, why }) => {
    await note(await book(ada, thursdayAtNine), {
      outcome: "claimed",
      claimedUntil: nowSeconds + left,
    })

    expect((await untold()).map((text) => text.why)).toEqual([why])
  })

  it("says whether the demo was booked, moved or cancelled, the soonest demo first", async () => {
    const moved = await book(ada, wednesdayAtTen)
    await line.store.move({
      caller: ada,
      contactId: "2",
      demoId: moved.demo.demoId,
      startsAt: thursdayAtNine,
    })
    await book(bob, wednesdayAtEleven)
    const cancelled = await book(phoneOf("+12025550125"), wednesdayAtTen)
    const { caller, demoId } = cancelled.demo
    await line.store.cancel({ caller, contactId: "3", demoId })

    expect((await untold()).map(({ about }) => about)).toMatchObject([
      { kind: "cancelled", stored: { demo: { demoId, status: "cancelled" } } },
      { kind: "booked", stored: { demo: { caller: bob, startsAt: wednesdayAtEleven } } },
      { kind: "moved", stored: { demo: { caller: ada } }, movedFrom: wednesdayAtTen },
    ])
  })

  it.each([
    { at: "2026-12-02T14:59:59Z", told: 1 },
    { at: "2026-12-02T15:00:00Z", told: 0 },
    { at: "2026-12-02T15:00:01Z", told: 0 },
  ])("is missed by $told caller at $at, as the demo begins at 15:00", async ({ at, told }) => {
    await book(ada, wednesdayAtTen)
    line.clock.set(at)

    expect(await untold()).toHaveLength(told)
  })

  it.each([
    { horizonDays: 14, found: 0 },
    { horizonDays: 15, found: 1 },
    { horizonDays: 16, found: 1 },
  ])("is looked for up to a horizon of $horizonDays days", async ({ horizonDays, found }) => {
    await book(ada, instantOf("2026-12-16T15:00:00Z"))

    expect(await untold({ rules: defaultRules({ horizonDays }) })).toHaveLength(found)
  })

  it("is looked for on the business's days, today's included", async () => {
    line.clock.set("2026-12-02T03:00:00Z")
    await book(ada, wednesdayAtTen)
    const evening = { clock: { now: () => instantOf("2026-12-02T04:59:59Z") } }

    expect(await untold({ ...evening, rules: defaultRules({ horizonDays: 0 }) })).toEqual([])
    expect(await untold({ ...evening, rules: defaultRules({ horizonDays: 1 }) })).toHaveLength(1)
  })
})

describe("a reminder of a demo", () => {
  it("is missed when it was begun and came to nothing, and said with its lead time", async () => {
    const stored = await book(ada, thursdayAtNine)
    await note(stored, { outcome: "sent" })
    await noteReminder(stored, aDay, { outcome: "failed", reason: "InvalidParameter" })
    await noteReminder(stored, anHour, { outcome: "sent" })

    expect(await untold({ leads: [aDay, anHour] })).toEqual([
      {
        about: { kind: "reminder", stored, lead: aDay },
        why: { kind: "failed", reason: "InvalidParameter" },
      },
    ])
    expect(await untold({ leads: [anHour] })).toEqual([])
  })

  it("is not missed when no run began it", async () => {
    await note(await book(ada, thursdayAtNine), { outcome: "sent" })

    expect(await untold({ leads: [aDay] })).toEqual([])
  })

  it("is missed by nobody whose demo is cancelled", async () => {
    const stored = await book(ada, thursdayAtNine)
    await noteReminder(stored, aDay, { outcome: "failed", reason: "InvalidParameter" })
    await line.store.cancel({ caller: ada, contactId: "2", demoId: stored.demo.demoId })

    const texts = await untold({ leads: [aDay] })

    expect(texts.map(({ about }) => about.kind)).toEqual(["cancelled"])
  })
})

describe("the ledger of many texts", () => {
  it.each([
    { texts: 99, requests: [99] },
    { texts: 100, requests: [100] },
    { texts: 101, requests: [100, 1] },
  ])("is read for $texts texts in requests of $requests", async ({ texts, requests }) => {
    const leads = Array.from({ length: texts - 1 }, (_, minute) => leadTimeOf(`PT${minute + 60}M`))
    const stored = await book(ada, thursdayAtNine)
    for (const lead of leads.slice(-2))
      await noteReminder(stored, lead, { outcome: "failed", reason: "InvalidParameter" })
    const { client, asked } = leavingOut(line.dynamodb, 0)

    const found = await untold({ leads, table: { client, tableName } })

    expect(found.map(({ about }) => about.kind)).toEqual(["booked", "reminder", "reminder"])
    expect(asked).toEqual(requests)
  })

  it("is asked again for what DynamoDB left out", async () => {
    await note(await book(ada, thursdayAtNine), { outcome: "sent" })
    await note(await book(bob, wednesdayAtTen), { outcome: "sent" })
    const { client, asked } = leavingOut(line.dynamodb, 1)

    expect(await untold({ table: { client, tableName } })).toEqual([])
    expect(asked).toEqual([2, 1])
  })

  it("is not read where there is no demo", async () => {
    const { client, asked } = leavingOut(line.dynamodb, 0)

    expect(await untold({ table: { client, tableName } })).toEqual([])
    expect(asked).toEqual([])
  })
})

function untold(changes: Partial<UntoldOptions> = {}): Promise<readonly UntoldText[]> {
  return untoldTexts({
    table: { client: line.dynamodb, tableName },
    // Two queries a day: few days, unless a test is about them.
    rules: defaultRules({ horizonDays: 3 }),
    leads: [],
    clock: line.clock,
    ...changes,
  })
}

async function book(caller: PhoneNumber, startsAt: Instant): Promise<StoredDemo> {
  const booked = await line.store.book({ caller, contactId: `contact-${caller}`, startsAt })
  if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
  const changes = (await line.records()).flatMap((record) => demoChange(record) ?? [])
  const found = changes.find(({ stored }) => stored.demo.demoId === booked.value.demoId)
  if (found === undefined) throw new Error("Expected a record of the booking")
  return found.stored
}

interface Noted {
  readonly outcome: string
  readonly reason?: string
  readonly claimedUntil?: number
}

function note(stored: StoredDemo, noted: Noted): Promise<void> {
  return put(smsClaimKey(stored), noted)
}

function noteReminder(stored: StoredDemo, lead: LeadTime, noted: Noted): Promise<void> {
  return put(reminderClaimKey(stored, lead), noted)
}

async function put(
  key: ReturnType<typeof smsClaimKey>,
  { outcome, reason, claimedUntil }: Noted,
): Promise<void> {
  await line.dynamodb.send(
    new PutItemCommand({
      TableName: tableName,
      Item: {
        ...key,
        entity: { S: "SmsClaim" },
        outcome: { S: outcome },
        ...(reason !== undefined && { reason: { S: reason } }),
        ...(claimedUntil !== undefined && { claimedUntil: { N: String(claimedUntil) } }),
      },
    }),
  )
}

/** A client whose first answer to a request for several items is without the last ones; and how many items it was asked for. */
function leavingOut(
  dynamodb: DynamoDBClient,
  lastOnes: number,
): { readonly client: DynamoDBClient; readonly asked: readonly number[] } {
  const asked: number[] = []
  const send = async (command: Parameters<DynamoDBClient["send"]>[0]) => {
    if (!(command instanceof BatchGetItemCommand)) return dynamodb.send(command)
    const { Keys = [], ConsistentRead } = command.input.RequestItems?.[tableName] ?? {}
    if (ConsistentRead !== true) throw new Error("Expected a read that sees the last write")
    asked.push(Keys.length)
    const taken = asked.length === 1 ? Keys.slice(0, Keys.length - lastOnes) : Keys
    const left = Keys.slice(taken.length)
    const answer = await dynamodb.send(
      new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: taken } } }),
    )
    return left.length === 0
      ? answer
      : { ...answer, UnprocessedKeys: { [tableName]: { Keys: left } } }
  }
  return { client: Object.assign(Object.create(dynamodb) as DynamoDBClient, { send }), asked }
}

function leadTimeOf(raw: string): LeadTime {
  const lead = leadTime(raw)
  if (lead === undefined) throw new Error(`Expected a lead time, got ${raw}`)
  return lead
}
