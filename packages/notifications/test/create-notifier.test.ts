import { type Demo, type Result, demoId } from "@call-center/domain"
import { acme, instantOf, phoneOf } from "@call-center/domain/testing"
import type { DynamoDBRecord } from "aws-lambda"
import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import type { SendSms } from "../src/index.ts"
import { slowestTextMs } from "../src/time-limits.ts"
import {
  type BookingLine,
  ada,
  bob,
  openBookingLine,
  outcomes,
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
    // `pnpm soak mutation` leaves off in the middle of a property: what goes on then must not reach the next test's line.
    const own = line

    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(records.length), { maxLength: 4 }), async (restarts) => {
        // A stream keeps its order; what Lambda may do is to deliver again from any earlier record on.
        for (const from of [0, ...restarts, 0]) await own.worker()({ Records: records.slice(from) })

        expect(own.texts()).toHaveLength(4)
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

  it("tries again at once when SNS throttled", async () => {
    await bookedDemo()
    const Records = [...(await line.records())]

    const first = await line.worker({ send: throttles })({ Records })
    const second = await line.worker()({ Records })

    expect(first.batchItemFailures).toHaveLength(1)
    expect(second.batchItemFailures).toEqual([])
    expect(line.texts()).toHaveLength(1)
    expect(line.counted).toEqual(["TextSent"])
  })

  it("gives up a text that SNS refuses for good, and goes on with the caller's next", async () => {
    await wholeLife()
    const Records = [...(await line.records())]
    const send: SendSms = async (to, text) =>
      text.includes("booked")
        ? { kind: "refused", reason: "InvalidParameter", passes: false }
        : line.sendBySns(to, text)

    const answers = [await line.worker({ send })({ Records }), await line.worker()({ Records })]

    expect(answers).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }])
    expect(line.texts()).toEqual(wholeLifeTexts.slice(1))
    expect(line.counted).toEqual(["TextFailed", "TextSent", "TextSent"])
    expect(await outcomes(line)).toHaveLength(3)
    expect(await outcomes(line)).toEqual(expect.arrayContaining(["failed", "sent", "sent"]))
  })

  it("begins no text that it could not end in time, and reports it for the next run", async () => {
    const startsAt = ["14:00", "14:30", "15:00", "15:30", "16:00"]
    for (const [index, time] of startsAt.entries())
      await bookedDemo(phoneOf(`+1202555013${index}`), instantOf(`2026-12-02T${time}:00Z`))
    const records = (await line.records()).filter(isDemo)
    const functionMs = 60_000
    let elapsed = 0
    const send: SendSms = async (to, text) => {
      elapsed += slowestTextMs
      return line.sendBySns(to, text)
    }
    let left = records
    let runs = 0

    while (left.length > 0) {
      elapsed = 0
      runs += 1
      const worker = line.worker({ send })
      const { batchItemFailures } = await worker({ Records: left }, () => functionMs - elapsed)
      expect(elapsed).toBeLessThanOrEqual(functionMs)
      left = left.slice(left.length - batchItemFailures.length)
    }

    expect(line.texts()).toHaveLength(5)
    expect(runs).toBe(3)
  })

  it("begins one text however little time is left, so that a batch never stands still", async () => {
    await wholeLife()
    const Records = (await line.records()).filter(isDemo)

    const { batchItemFailures } = await line.worker()({ Records }, () => 0)

    expect(line.texts()).toHaveLength(1)
    expect(batchItemFailures).toHaveLength(Records.length - 1)
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

  it("says nothing to a caller who was erased before the text went out, and notes nothing", async () => {
    await bookedDemo()
    const Records = [...(await line.records())]
    await line.store.forget(ada)

    expect(await line.worker()({ Records })).toEqual({ batchItemFailures: [] })

    expect(line.texts()).toEqual([])
    expect(await outcomes(line)).toEqual([])
  })

  it("brings nothing back of a caller who is erased while the text goes out", async () => {
    await bookedDemo()
    const Records = [...(await line.records())]
    const erasing = line.worker({
      send: async (to, text) => {
        const answer = await line.sendBySns(to, text)
        await line.store.forget(ada)
        return answer
      },
    })

    expect(await erasing({ Records })).toEqual({ batchItemFailures: [] })
    await line.worker()({ Records })

    expect(line.texts()).toHaveLength(1)
    expect(await outcomes(line)).toEqual([])
  })

  it("holds a demo's later text back while an earlier one waits, but nobody else's", async () => {
    await wholeLife()
    await bookedDemo(bob, wednesdayAtEleven)
    const Records = (await line.records()).filter(isDemo)
    const throttledOnce = line.worker({
      send: (to, text) => (text.includes("moved") ? throttles(to, text) : line.sendBySns(to, text)),
    })

    const first = await throttledOnce({ Records })
    const heard = line.texts().length
    const from = Records.findIndex(
      ({ dynamodb }) => dynamodb?.SequenceNumber === first.batchItemFailures[0]?.itemIdentifier,
    )
    const second = await line.worker()({ Records: Records.slice(from) })

    expect(first.batchItemFailures).toHaveLength(2)
    expect(heard).toBe(2)
    expect(second).toEqual({ batchItemFailures: [] })
    const toAda = line.aws.sns.published.filter(({ phoneNumber }) => phoneNumber === ada)
    expect(toAda.map(({ message }) => message)).toEqual(wholeLifeTexts)
  })

  it("sends nothing where SMS is off", async () => {
    await wholeLife()

    await line.worker({ business: { ...acme, smsEnabled: false } })({
      Records: [...(await line.records())],
    })

    expect(line.texts()).toEqual([])
  })

  it("logs names of faults only, whatever AWS says in its messages", async () => {
    const logged: unknown[] = []
    const note = (...entry: unknown[]): void => {
      logged.push(entry)
    }
    const said = "(202) 555-0123 is not valid: your demo is booked"
    const hostile = Object.assign(new Error(said), { name: said })
    const send = vi
      .fn<SendSms>()
      .mockResolvedValueOnce({ kind: "refused", reason: "Throttling", passes: true })
      .mockRejectedValueOnce(new TypeError(said))
      .mockRejectedValueOnce(hostile)
    await bookedDemo()
    await bookedDemo(bob, wednesdayAtEleven)
    const worker = line.worker({ send, logger: { warn: note, error: note } })

    await worker({ Records: [...(await line.records())] })
    await worker({ Records: [...(await line.records())] })

    expect(send).toHaveBeenCalledTimes(3)
    expect(JSON.stringify(logged)).toContain("Throttling")
    expect(JSON.stringify(logged)).toContain("TypeError")
    expect(JSON.stringify(logged)).toContain("UnnamedFault")
    expect(JSON.stringify(logged)).not.toMatch(/555-?0123|your demo/u)
  })
})

const throttles: SendSms = async () => ({ kind: "refused", reason: "Throttling", passes: true })

function isDemo({ dynamodb }: DynamoDBRecord): boolean {
  return (
    demoId(dynamodb?.NewImage?.["demoId"]?.S ?? "") !== undefined &&
    dynamodb?.NewImage?.["entity"]?.S === "Demo"
  )
}
