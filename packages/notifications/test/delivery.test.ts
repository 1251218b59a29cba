import { UpdateTimeToLiveCommand } from "@aws-sdk/client-dynamodb"
import { demoFromItem, timeToLiveAttribute } from "@call-center/booking-store"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import type { NotifierOptions } from "../src/index.ts"
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
