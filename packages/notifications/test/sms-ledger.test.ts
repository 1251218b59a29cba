import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ResourceNotFoundException,
} from "@aws-sdk/client-dynamodb"
import { type StoredDemo, smsClaimKey } from "@call-center/booking-store"
import type { Clock } from "@call-center/domain"
import { defaultRules, instantOf } from "@call-center/domain/testing"
import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { type HeldClaim, createSmsLedger, demoChange } from "../src/index.ts"
import { claimSeconds, notifierSeconds } from "../src/time-limits.ts"
import {
  type BookingLine,
  ada,
  openBookingLine,
  tableName,
  wednesdayAtTen,
} from "./booking-line.ts"

let line: BookingLine
let stored: StoredDemo
beforeEach(async () => {
  line = await openBookingLine()
  await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })
  const [change] = (await line.records()).flatMap((record) => demoChange(record) ?? [])
  if (change === undefined) throw new Error("Expected a booking")
  stored = change.stored
})
afterEach(() => line.stop())

describe("a claim", () => {
  it.each([
    { after: "0 s", now: "2026-12-01T14:00:00Z", claim: "inFlight" },
    { after: "179 s", now: "2026-12-01T14:02:59Z", claim: "inFlight" },
    { after: "180 s", now: "2026-12-01T14:03:00Z", claim: "abandoned" },
    { after: "181 s", now: "2026-12-01T14:03:01Z", claim: "abandoned" },
  ])("that nobody settled is $claim to another worker after $after", async ({ now, claim }) => {
    await line.ledger.claim(stored)
    line.clock.set(now)

    expect(await line.ledger.claim(stored)).toEqual({ kind: claim })
  })

  it("that was abandoned is settled as unknown, for every worker", async () => {
    await line.ledger.claim(stored)
    line.clock.set("2026-12-01T14:03:00Z")

    expect(await line.ledger.claim(stored)).toEqual({ kind: "abandoned" })
    expect(await line.ledger.claim(stored)).toEqual({ kind: "settled" })
    expect(await claimItem()).toMatchObject({
      outcome: { S: "unknown" },
      reason: { S: "WorkerGone" },
    })
  })

  it.each(["sent", "optedOut"] as const)("that was settled as %s is so for good", async (kind) => {
    await (await held()).settle({ kind })
    line.clock.set("2026-12-04T13:59:59Z")

    expect(await line.ledger.claim(stored)).toEqual({ kind: "settled" })
    expect(await line.ledger.claim(stored, { again: true })).toEqual({ kind: "settled" })
  })

  it.each(["failed", "unknown"] as const)(
    "that was settled as %s is made again by nobody but a person",
    async (kind) => {
      await (await held()).settle({ kind, reason: "TimeoutError" })
      expect(await claimItem()).toMatchObject({
        outcome: { S: kind },
        reason: { S: "TimeoutError" },
      })
      line.clock.set("2026-12-04T13:59:59Z")

      expect(await line.ledger.claim(stored)).toEqual({ kind: "settled" })
      expect(await line.ledger.claim(stored, { again: true })).toMatchObject({ kind: "ours" })
      expect(await line.ledger.claim(stored, { again: true })).toEqual({ kind: "inFlight" })
    },
  )

  it("that was given back is another worker's at once", async () => {
    await (await held()).release("Throttling")

    expect(await line.ledger.claim(stored)).toMatchObject({ kind: "ours" })
    expect(await line.ledger.claim(stored)).toEqual({ kind: "inFlight" })
  })

  it("is of one change: the next one of the same demo has its own", async () => {
    await line.ledger.claim(stored)

    const next = await line.ledger.claim({ ...stored, version: stored.version + 1 })

    expect(next).toMatchObject({ kind: "ours" })
  })

  it("is kept as long as its demo, which is 30 days longer than the demo is booked for", async () => {
    await line.ledger.claim(stored)

    expect(await claimItem()).toMatchObject({
      entity: { S: "SmsClaim" },
      outcome: { S: "claimed" },
      claimedUntil: { N: epochSecond("2026-12-01T14:03:00Z") },
      expiresAt: { N: epochSecond("2027-01-01T15:00:00Z") },
    })
  })

  it("of a caller who was forgotten is neither settled nor given back", async () => {
    const claim = await held()
    await line.store.forget(ada)

    await claim.settle({ kind: "sent" })
    await claim.release("Throttling")

    expect(await claimItem()).toBeUndefined()
  })

  it("knows better than those who took its worker for gone", async () => {
    const claim = await held()
    line.clock.set("2026-12-01T14:03:00Z")
    await line.ledger.claim(stored)

    await claim.settle({ kind: "sent" })

    expect(await claimItem()).toMatchObject({ outcome: { S: "sent" } })
    expect(await claimItem()).not.toHaveProperty("reason")
  })

  it("says nothing of the text any more when a person has claimed it since", async () => {
    const claim = await held()
    line.clock.set("2026-12-01T14:03:00Z")
    await line.ledger.claim(stored)
    await line.ledger.claim(stored, { again: true })

    await claim.release("Throttling")

    expect(await claimItem()).toMatchObject({ outcome: { S: "claimed" } })
  })

  it("whose answer was lost is still the claim of the one who asked again", async () => {
    const lossy = ledgerOn(sendingTwice(line.dynamodb))

    expect(await lossy.claim(stored)).toMatchObject({ kind: "ours" })
  })

  it("that two workers find abandoned is so for the first, and in flight for the other", async () => {
    await line.ledger.claim(stored)
    line.clock.set("2026-12-01T14:03:00Z")
    const slower = ledgerOn(beforeSecond(line.dynamodb, () => line.ledger.claim(stored)))

    expect(await slower.claim(stored)).toEqual({ kind: "inFlight" })
    expect(await slower.claim(stored)).toEqual({ kind: "settled" })
  })

  it("throws when the table can't be asked, whether it is made, settled or given back", async () => {
    const claim = await held()
    const elsewhere = createSmsLedger({
      dynamodb: line.dynamodb,
      tableName: "elsewhere",
      rules: defaultRules(),
      clock: line.clock,
    })
    line.dynamodb.middlewareStack.add(
      () => () => Promise.reject(Object.assign(new Error("no"), { name: "TimeoutError" })),
      { step: "initialize", name: "timesOut" },
    )

    await expect(claim.settle({ kind: "sent" })).rejects.toThrow("no")
    await expect(claim.release("Throttling")).rejects.toThrow("no")

    line.dynamodb.middlewareStack.remove("timesOut")
    await expect(elsewhere.claim(stored)).rejects.toBeInstanceOf(ResourceNotFoundException)
  })

  it("by the release before this one, which named no holder, is never made again", async () => {
    await line.dynamodb.send(
      new PutItemCommand({
        TableName: tableName,
        Item: {
          ...smsClaimKey(stored),
          entity: { S: "SmsClaim" },
          outcome: { S: "claimed" },
          claimedUntil: { N: epochSecond("2026-12-01T14:01:00Z") },
        },
      }),
    )

    expect(await line.ledger.claim(stored)).toEqual({ kind: "inFlight" })
    line.clock.set("2026-12-01T14:01:00Z")
    expect(await line.ledger.claim(stored)).toEqual({ kind: "abandoned" })
  })
})

describe("two workers whose clocks are two minutes apart", () => {
  it("never take each other for gone while the function may still run, and always do in the end", async () => {
    const { dynamodb } = line
    const ledgerAt = (seconds: number) =>
      createSmsLedger({ dynamodb, tableName, rules: defaultRules(), clock: clockAt(seconds) })
    const wrong: string[] = []
    let version = stored.version

    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -120, max: 120 }),
        fc.integer({ min: 0, max: 600 }),
        async (apart, later) => {
          version += 1
          await ledgerAt(0).claim({ ...stored, version })

          const { kind } = await ledgerAt(later + apart).claim({ ...stored, version })

          const isTooSoon = kind === "abandoned" && later < notifierSeconds
          const isNever = kind === "inFlight" && later >= claimSeconds + 120
          if (isTooSoon || isNever) wrong.push(`${kind} after ${later} s, clocks ${apart} s apart`)
        },
      ),
      { numRuns: 100 },
    )

    expect(wrong).toEqual([])
  })
})

function clockAt(seconds: number): Clock {
  const at = new Date(Date.parse("2026-12-01T14:00:00Z") + seconds * 1000)
  return { now: () => instantOf(at.toISOString()) }
}

function ledgerOn(dynamodb: DynamoDBClient) {
  return createSmsLedger({ dynamodb, tableName, rules: defaultRules(), clock: line.clock })
}

/** A client before whose second request something else happens. */
function beforeSecond(dynamodb: DynamoDBClient, happen: () => Promise<unknown>): DynamoDBClient {
  let requests = 0
  return Object.assign(Object.create(dynamodb) as DynamoDBClient, {
    send: async (command: Parameters<DynamoDBClient["send"]>[0]) => {
      requests += 1
      if (requests === 2) await happen()
      return dynamodb.send(command)
    },
  })
}

/** A client that sends everything twice, and answers with what the second request got. */
function sendingTwice(dynamodb: DynamoDBClient): DynamoDBClient {
  return Object.assign(Object.create(dynamodb) as DynamoDBClient, {
    send: async (command: Parameters<DynamoDBClient["send"]>[0]) => {
      await dynamodb.send(command)
      return dynamodb.send(command)
    },
  })
}

async function held(): Promise<HeldClaim> {
  const claim = await line.ledger.claim(stored)
  if (claim.kind !== "ours") throw new Error(`Expected a claim, got ${claim.kind}`)
  return claim
}

describe("a caller", () => {
  it("is reachable, until texts are not wanted, and again when they are", async () => {
    expect(await line.ledger.standing(ada)).toBe("reachable")

    await line.store.setSmsOptOut(ada, true)
    expect(await line.ledger.standing(ada)).toBe("optedOut")

    await line.store.setSmsOptOut(ada, false)
    expect(await line.ledger.standing(ada)).toBe("reachable")
  })

  it("of whom nothing is kept is forgotten", async () => {
    await line.store.forget(ada)

    expect(await line.ledger.standing(ada)).toBe("forgotten")
  })
})

async function claimItem() {
  const Key = { ...smsClaimKey(stored) }
  const { Item } = await line.dynamodb.send(new GetItemCommand({ TableName: tableName, Key }))
  return Item
}

function epochSecond(at: string): string {
  return String(Date.parse(at) / 1000)
}
