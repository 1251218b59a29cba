import { mailClaimKey } from "@call-center/booking-store"
import { acme, defaultRules, phoneOf } from "@call-center/domain/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import {
  type NotifierOptions,
  type OwnerMail,
  type SmsAnswer,
  createSmsLedger,
} from "../src/index.ts"
import {
  type BookingLine,
  ada,
  openBookingLine,
  tableName,
  thursdayAtNine,
  wednesdayAtTen,
} from "./booking-line.ts"

let line: BookingLine
let mails: OwnerMail[]
beforeEach(async () => {
  line = await openBookingLine()
  mails = []
})
afterEach(() => line.stop())

/** A worker that tells the owner; `answer` is what SNS says to each e-mail. */
function workerWith(
  answer: SmsAnswer = { kind: "sent" },
  changes: Partial<NotifierOptions> = {},
): ReturnType<BookingLine["worker"]> {
  const { dynamodb, clock } = line
  return line.worker({
    owner: {
      ledger: createSmsLedger({
        dynamodb,
        tableName,
        rules: defaultRules(),
        clock,
        keyOf: mailClaimKey,
      }),
      send: async (mail) => {
        if (answer.kind === "sent") mails.push(mail)
        return answer
      },
    },
    ...changes,
  })
}

async function wholeLife(): Promise<void> {
  const booked = await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })
  if (!booked.ok) throw new Error("Expected a booking")
  const { demoId } = booked.value
  await line.store.move({ caller: ada, contactId: "2", demoId, startsAt: thursdayAtNine })
  await line.store.cancel({ caller: ada, contactId: "3", demoId })
}

async function deliver(worker: ReturnType<BookingLine["worker"]>) {
  return worker({ Records: [...(await line.records())] })
}

describe("the owner", () => {
  it("hears of a booking, a move and a cancellation: who, when, and what it was before", async () => {
    await wholeLife()

    expect(await deliver(workerWith())).toEqual({ batchItemFailures: [] })
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Acme: Demo booked: Wed, Dec 2, 2026, 10:00 AM EST",
      "Acme: Demo moved: Thu, Dec 3, 2026, 9:00 AM EST",
      "Acme: Demo cancelled: Thu, Dec 3, 2026, 9:00 AM EST",
    ])
    expect(mails[1]?.text).toMatch(
      /^Demo moved: Thu, Dec 3, 2026, 9:00 AM EST\nBefore: Wed, Dec 2, 2026, 10:00 AM EST\nNumber: \+12025550123\nMinutes: 30\nChanged: Tue, Dec 1, 2026, 9:00 AM EST\nDemo: [0-9a-z]+\n$/u,
    )
    expect(line.counted.filter((name) => name === "MailSent")).toHaveLength(3)
    expect(line.texts()).toHaveLength(3)
  })

  it("hears of each once, however often the stream and two workers deliver it", async () => {
    await wholeLife()

    for (const worker of [workerWith(), workerWith(), workerWith()]) await deliver(worker)
    await Promise.all([deliver(workerWith()), deliver(workerWith())])

    expect(mails).toHaveLength(3)
  })

  it("hears of callers who want no texts, and of none who was forgotten", async () => {
    await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })
    await line.store.setSmsOptOut(ada, true)
    await deliver(workerWith())

    expect(line.texts()).toEqual([])
    expect(mails).toHaveLength(1)

    await wholeLife()
    await line.store.forget(ada)
    await deliver(workerWith())

    expect(mails).toHaveLength(1)
  })

  it("hears of changes where callers get no texts", async () => {
    await wholeLife()
    await deliver(workerWith({ kind: "sent" }, { business: { ...acme, smsEnabled: false } }))

    expect(line.texts()).toEqual([])
    expect(mails).toHaveLength(3)
  })

  it("hears of a caller whose number gets no texts", async () => {
    const london = phoneOf("+442079460123")
    await line.store.book({ caller: london, contactId: "1", startsAt: wednesdayAtTen })
    await deliver(workerWith())

    expect(line.texts()).toEqual([])
    expect(mails).toHaveLength(1)
    expect(line.counted.toSorted()).toEqual(["MailSent", "TextLimited"])
  })

  it("holds up no text while an e-mail waits for another try", async () => {
    await wholeLife()
    const throttled = { kind: "refused", reason: "Throttled", passes: true } as const

    const { batchItemFailures } = await deliver(workerWith(throttled))

    expect(line.texts()).toHaveLength(3)
    expect(batchItemFailures).toHaveLength(3)
    expect(await deliver(workerWith())).toEqual({ batchItemFailures: [] })
    expect(mails).toHaveLength(3)
    expect(line.texts()).toHaveLength(3)
  })

  it.each([
    [{ kind: "unknown", reason: "TimeoutError" }, "MailUnknown"],
    [{ kind: "refused", reason: "NotFound", passes: false }, "MailFailed"],
  ] as const)("is not written to again after %o, which is counted", async (answer, metric) => {
    await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })

    await deliver(workerWith(answer))
    await deliver(workerWith())

    expect(mails).toEqual([])
    expect(line.counted).toContain(metric)
  })
})
