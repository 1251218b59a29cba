import { type Demo, type Result, demoId } from "@call-center/domain"
import type { DynamoDBRecord } from "aws-lambda"
import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { SmsRejected } from "../src/index.ts"
import {
  type BookingLine,
  ada,
  bob,
  openBookingLine,
  thursdayAtNine,
  wednesdayAtEleven,
  wednesdayAtTen,
} from "./booking-line.ts"

let line: BookingLine
beforeEach(async () => {
  line = await openBookingLine()
})
afterEach(() => line.stop())

async function bookedDemo(caller = ada, startsAt = wednesdayAtTen): Promise<Demo> {
  return valueOf(await line.store.book({ caller, startsAt, contactId: `contact-${caller}` }))
}

function valueOf<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`expected a change, got the refusal ${result.refusal.code}`)
  return result.value
}

/** Books, moves and cancels: three changes of one demo. */
async function wholeLife(): Promise<void> {
  const { demoId: id } = await bookedDemo()
  await line.store.move({ caller: ada, contactId: "2", demoId: id, startsAt: thursdayAtNine })
  await line.store.cancel({ caller: ada, contactId: "3", demoId: id })
}

const wholeLifeTexts = [
  expect.stringContaining("booked for Wed, Dec 2, 2026, 10:00 AM EST"),
  expect.stringContaining(
    "moved from Wed, Dec 2, 2026, 10:00 AM EST to Thu, Dec 3, 2026, 9:00 AM EST",
  ),
  expect.stringContaining("Thu, Dec 3, 2026, 9:00 AM EST is cancelled"),
]

describe("createNotifier", () => {
  it("sends the fitting SMS for a booked, a moved and a cancelled demo", async () => {
    await wholeLife()

    const answer = await line.worker()({ Records: [...(await line.records())] })

    expect(answer).toEqual({ batchItemFailures: [] })
    expect(line.texts()).toEqual(wholeLifeTexts)
    expect(line.aws.sns.published.map(({ phoneNumber }) => phoneNumber)).toEqual([ada, ada, ada])
    expect(line.aws.sns.published[0]?.attributes).toMatchObject({
      "AWS.SNS.SMS.SMSType": expect.anything(),
    })
  })

  it("sends one SMS per change when the stream comes again, in batches of any size", async () => {
    await wholeLife()
    await bookedDemo(bob, wednesdayAtEleven)
    const records = await line.records()

    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(records.length), { maxLength: 4 }), async (restarts) => {
        // A stream keeps its order; what Lambda may do is to deliver again from any earlier record on.
        for (const from of [0, ...restarts, 0])
          await line.worker()({ Records: records.slice(from) })

        expect(line.texts()).toHaveLength(4)
      }),
      { numRuns: 20 },
    )
    expect(line.texts().slice(0, 3)).toEqual(wholeLifeTexts)
  })

  it("sends one SMS when two workers have the same record, and lets the slower come again", async () => {
    await bookedDemo()
    const Records = [...(await line.records())]

    const answers = await Promise.all([line.worker()({ Records }), line.worker()({ Records })])
    const again = await line.worker()({ Records })

    expect(line.texts()).toHaveLength(1)
    expect(answers.flatMap(({ batchItemFailures }) => batchItemFailures).length).toBeLessThan(2)
    expect(again).toEqual({ batchItemFailures: [] })
  })

  it("sends after all when a worker died between its claim and SNS, once the claim is over", async () => {
    await bookedDemo()
    const Records = [...(await line.records())]
    const dying = line.worker({ send: () => Promise.reject(new Error("the process is gone")) })

    const died = await dying({ Records })
    const tooEarly = await line.worker()({ Records })
    line.clock.set("2026-12-01T14:01:01Z")
    const later = await line.worker()({ Records })

    expect(died.batchItemFailures).toHaveLength(1)
    expect(tooEarly.batchItemFailures).toHaveLength(1)
    expect(later.batchItemFailures).toEqual([])
    expect(line.texts()).toHaveLength(1)
  })

  it("tries again at once when SNS throttled", async () => {
    await bookedDemo()
    const Records = [...(await line.records())]
    const throttled = line.worker({ send: () => Promise.reject(new SmsRejected("Throttling")) })

    const first = await throttled({ Records })
    const second = await line.worker()({ Records })

    expect(first.batchItemFailures).toHaveLength(1)
    expect(second.batchItemFailures).toEqual([])
    expect(line.texts()).toHaveLength(1)
  })

  it("reports a poisoned record and confirms the others", async () => {
    await bookedDemo()
    await bookedDemo(bob, wednesdayAtEleven)
    const [first, ...rest] = (await line.records()).filter(isDemo)
    const poisoned: DynamoDBRecord = {
      ...first,
      dynamodb: { ...first?.dynamodb, NewImage: { entity: { S: "Demo" }, demoId: { S: "?" } } },
    }

    const { batchItemFailures } = await line.worker()({ Records: [poisoned, ...rest] })

    expect(batchItemFailures).toEqual([{ itemIdentifier: first?.dynamodb?.SequenceNumber }])
    expect(line.aws.sns.published.map(({ phoneNumber }) => phoneNumber)).toEqual([bob])
  })

  it("respects a caller who opted out here, and one who answered STOP", async () => {
    await line.store.setSmsOptOut(ada, true)
    await line.aws.sns.optOut(bob)
    await bookedDemo()
    await bookedDemo(bob, wednesdayAtEleven)

    const answer = await line.worker()({ Records: [...(await line.records())] })

    expect(answer).toEqual({ batchItemFailures: [] })
    expect(line.texts()).toEqual([])
  })

  it("says nothing about an erased caller", async () => {
    await bookedDemo()
    await line.worker()({ Records: [...(await line.records())] })
    const before = (await line.records()).length

    await line.store.forget(ada)
    await line.worker()({ Records: (await line.records()).slice(before) })

    expect(line.texts()).toHaveLength(1)
  })

  it("sends nothing where SMS is off", async () => {
    await wholeLife()

    await line.worker({ smsEnabled: false })({ Records: [...(await line.records())] })

    expect(line.texts()).toEqual([])
  })

  it("logs no number in full", async () => {
    const logged: unknown[] = []
    const note = (...entry: unknown[]): void => {
      logged.push(entry)
    }
    await bookedDemo()

    await line.worker({
      send: () => Promise.reject(new SmsRejected("Throttling")),
      logger: { warn: note, error: note },
    })({ Records: [...(await line.records())] })

    expect(logged).not.toEqual([])
    expect(JSON.stringify(logged)).not.toContain("2025550123")
  })
})

function isDemo({ dynamodb }: DynamoDBRecord): boolean {
  return (
    demoId(dynamodb?.NewImage?.["demoId"]?.S ?? "") !== undefined &&
    dynamodb?.NewImage?.["entity"]?.S === "Demo"
  )
}
