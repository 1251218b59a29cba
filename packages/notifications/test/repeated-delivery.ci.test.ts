import type { Instant, PhoneNumber } from "@call-center/domain"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import type { DynamoDBRecord } from "aws-lambda"
import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { type NotifierOptions, demoChange } from "../src/index.ts"
import { type BookingLine, openBookingLine } from "./booking-line.ts"

let line: BookingLine
beforeEach(async () => {
  line = await openBookingLine()
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
