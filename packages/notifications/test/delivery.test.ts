import { UpdateTimeToLiveCommand } from "@aws-sdk/client-dynamodb"
import { demoFromItem, timeToLiveAttribute } from "@call-center/booking-store"
import type { Instant, PhoneNumber } from "@call-center/domain"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import type { DynamoDBRecord } from "aws-lambda"
import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { type NotifierOptions, demoChange } from "../src/index.ts"
import {
  type BookingLine,
  ada,
  openBookingLine,
  outcomes,
  tableName,
  wednesdayAtTen,
} from "./booking-line.ts"

let line: BookingLine
let now = Date.parse("2026-12-01T14:00:00Z")
beforeEach(async () => {
  line = await openBookingLine({ now: () => now })
})
afterEach(() => line.stop())

/** Three callers, each of whom books, moves twice and cancels, their commands mixed. */
async function threeLives(): Promise<readonly DynamoDBRecord[]> {
  const callers = [3, 4, 5].map((digit) => phoneOf(`+1202555012${digit}`))
  const ids = new Map<PhoneNumber, string>()
  for (const [at, caller] of callers.entries()) {
    const booked = await line.store.book({ caller, contactId: caller, startsAt: startsAt(2, at) })
    if (booked.ok) ids.set(caller, booked.value.demoId)
  }
  for (const day of [3, 4])
    for (const [at, caller] of callers.entries())
      await line.store.move({
        caller,
        contactId: `${caller} ${day}`,
        demoId: demoIdOf(caller),
        startsAt: startsAt(day, at),
      })
  for (const caller of callers)
    await line.store.cancel({ caller, contactId: `${caller} 9`, demoId: demoIdOf(caller) })
  return line.records()

  function demoIdOf(caller: PhoneNumber) {
    return ids.get(caller) as Parameters<typeof line.store.cancel>[0]["demoId"]
  }
}

function startsAt(day: number, at: number): Instant {
  return instantOf(`2026-12-0${day}T1${4 + at}:00:00Z`)
}

describe("the stream of three callers", () => {
  it("is told once however DynamoDB and Lambda deliver it, twice and by two workers", async () => {
    const records = await threeLives()
    const shards = [...new Set(records.map(partitionOf))].map((partition) =>
      records.filter((record) => partitionOf(record) === partition),
    )
    const expected = records.flatMap((record) => demoChange(record) ?? [])
    expect(expected).toHaveLength(12)
    let round = 0

    await fc.assert(
      fc.asyncProperty(deliveries(shards), async (batches) => {
        round += 1
        const told: string[] = []
        const worker = workerOfRound(round, async (to, text) => {
          told.push(`${to} ${text}`)
          return { kind: "sent" }
        })

        for (const batch of [...batches, ...batches]) await settled(worker, batch)

        expect(told).toHaveLength(expected.length)
        for (const caller of new Set(expected.map(({ stored }) => stored.demo.caller))) {
          const heard = told.filter((text) => text.startsWith(caller))
          expect(heard.map((text) => /booked|moved|cancelled/u.exec(text)?.[0])).toEqual([
            "booked",
            "moved",
            "moved",
            "cancelled",
          ])
        }
      }),
      { numRuns: 10 },
    )
  })
})

describe("a worker that dies", () => {
  const sends = { outcome: "sent", texts: 1, counted: ["TextSent"] } as const
  const isUnknown = { outcome: "unknown", counted: ["TextUnknown"] } as const

  it.each([
    { step: "standing", when: "before", ...sends },
    { step: "standing", when: "after", ...sends },
    { step: "claim", when: "before", ...sends },
    { step: "claim", when: "after", texts: 0, ...isUnknown },
    { step: "send", when: "before", texts: 0, ...isUnknown },
    { step: "send", when: "after", texts: 1, ...isUnknown },
    { step: "settle", when: "before", texts: 1, ...isUnknown },
    { step: "settle", when: "after", outcome: "sent", texts: 1, counted: [] },
  ] as const)("$when $step leaves a text that is $outcome", async (death) => {
    await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })
    const Records = [...(await line.records())]

    const died = await line.worker(dying(death.step, death.when))({ Records })
    await line.worker()({ Records })
    line.clock.set("2026-12-01T14:03:00Z")
    const next = await line.worker()({ Records })
    await line.worker()({ Records })

    expect(died.batchItemFailures).toHaveLength(1)
    expect(next.batchItemFailures).toEqual([])
    expect(line.texts()).toHaveLength(death.texts)
    expect(line.counted).toEqual(death.counted)
    expect(await outcomes(line)).toEqual([death.outcome])
  })
})

function dying(
  step: "standing" | "claim" | "send" | "settle",
  when: "before" | "after",
): Partial<NotifierOptions> {
  const deadly =
    <Parameters extends unknown[], Answer>(run: (...given: Parameters) => Promise<Answer>) =>
    async (...given: Parameters): Promise<Answer> => {
      if (when === "after") await run(...given)
      throw new Error("the process is gone")
    }
  const { ledger } = line
  if (step === "send") return { send: deadly(line.sendBySns) }
  const claim: typeof ledger.claim = async (...given) => {
    const claimed = await ledger.claim(...given)
    return claimed.kind === "ours" && step === "settle"
      ? { ...claimed, settle: deadly(claimed.settle) }
      : claimed
  }
  return {
    ledger: {
      standing: step === "standing" ? deadly(ledger.standing) : ledger.standing,
      claim: step === "claim" ? deadly(ledger.claim) : claim,
    },
  }
}

it("says nothing when DynamoDB deletes what is past its time to live", async () => {
  const TimeToLiveSpecification = { AttributeName: timeToLiveAttribute, Enabled: true }
  await line.dynamodb.send(
    new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification }),
  )
  await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })
  const before = (await line.records()).length

  now = Date.parse("2027-02-01T00:00:00Z")
  const gone = await line.aws.dynamodb.expireItems(tableName)
  const removals = (await line.records()).slice(before)
  const answer = await line.worker()({ Records: removals })

  expect(gone).toBeGreaterThan(0)
  expect(removals.some(({ dynamodb }) => demoFromItem(dynamodb?.OldImage) !== undefined)).toBe(true)
  expect(answer).toEqual({ batchItemFailures: [] })
  expect(line.texts()).toEqual([])
})

/** Batches of one to four records, from shards that each keep their order. */
function deliveries(
  shards: readonly (readonly DynamoDBRecord[])[],
): fc.Arbitrary<readonly DynamoDBRecord[][]> {
  const slots = shards.flatMap((shard, at) => shard.map(() => at))
  return fc
    .tuple(
      fc.shuffledSubarray(slots, { minLength: slots.length }),
      fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
    )
    .map(([turns, sizes]) => {
      const queues = shards.map((shard) => [...shard])
      const batches: DynamoDBRecord[][] = []
      const left = [...turns]
      while (left.length > 0) {
        // a batch comes from one shard
        const shard = left[0] ?? 0
        const size = Number(sizes.next().value)
        const batch = queues[shard]?.splice(0, size) ?? []
        for (let taken = 0; taken < batch.length; taken += 1) left.splice(left.indexOf(shard), 1)
        batches.push(batch)
      }
      return batches
    })
}

/** Two workers at once, and again until no record is left failed, as Lambda does. */
async function settled(
  worker: ReturnType<BookingLine["worker"]>,
  batch: readonly DynamoDBRecord[],
): Promise<void> {
  for (;;) {
    const answers = await Promise.all([
      worker({ Records: [...batch] }),
      worker({ Records: [...batch] }),
    ])
    if (answers.every(({ batchItemFailures }) => batchItemFailures.length === 0)) return
  }
}

/** A notifier whose claims are those of one round, so that each round starts on a clean ledger. */
function workerOfRound(
  round: number,
  send: NotifierOptions["send"],
): ReturnType<BookingLine["worker"]> {
  const { ledger } = line
  const ofRound = <Stored extends { readonly version: number }>(stored: Stored): Stored => ({
    ...stored,
    version: stored.version + round * 1000,
  })
  return line.worker({
    send,
    ledger: {
      standing: ledger.standing,
      claim: (stored) => ledger.claim(ofRound(stored)),
    },
  })
}

function partitionOf({ dynamodb }: DynamoDBRecord): string {
  return dynamodb?.Keys?.["pk"]?.S ?? ""
}
