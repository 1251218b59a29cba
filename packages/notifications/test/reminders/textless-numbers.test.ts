import { readCallersDemo, readDemosStarting, reminderClaimKey } from "@call-center/booking-store"
import { type PhoneNumber, type TextRules, leadTime } from "@call-center/domain"
import { defaultRules, defaultTextRules, phoneOf } from "@call-center/domain/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import {
  type NotifierMetric,
  createReminderProgress,
  createReminderRun,
  createSmsLedger,
} from "../../src/index.ts"
import {
  type BookingLine,
  ada,
  openBookingLine,
  tableName,
  wednesdayAtTen,
} from "../booking-line.ts"

const london = phoneOf("+442079460123")
const premium = phoneOf("+19005550123")

let line: BookingLine
let counted: NotifierMetric[]
beforeEach(async () => {
  counted = []
  line = await openBookingLine()
})
afterEach(() => line.stop())

/** The numbers that were reminded of a demo of Wednesday at ten, a day before it. */
async function reminded(caller: PhoneNumber, texts: TextRules): Promise<readonly string[]> {
  await line.store.book({ caller, contactId: `contact-${caller}`, startsAt: wednesdayAtTen })
  line.clock.set("2026-12-01T15:01:00Z")
  const { dynamodb, clock, sendBySns: send } = line
  const rules = defaultRules()
  const { timeZone } = rules
  const table = { client: dynamodb, tableName }
  const lead = leadTime("PT24H")
  if (lead === undefined) throw new Error("Expected a lead time")
  await createReminderRun({
    demosStarting: (span) => readDemosStarting(table, timeZone, span),
    lookUp: (demo) => readCallersDemo(table, demo),
    clock,
    leads: [lead],
    rules: { timeZone, quietHours: undefined },
    texts,
    ledgerOf: () =>
      createSmsLedger({
        dynamodb,
        tableName,
        rules,
        clock,
        keyOf: (stored) => reminderClaimKey(stored, lead),
      }),
    progress: createReminderProgress(table),
    send,
    textOf: () => "a reminder",
    logger: { warn: () => undefined, error: () => undefined },
    metrics: { count: (name) => void counted.push(name) },
  })()
  return line.aws.sns.published.map(({ phoneNumber }) => phoneNumber)
}

describe("a reminder", () => {
  it("is sent where the number's country is texted", async () => {
    expect(await reminded(ada, defaultTextRules())).toEqual([ada])
    expect(counted).toEqual(["ReminderSent"])
  })

  it.each([
    ["a country that is not texted", london, {}],
    ["a kind that is never texted", premium, {}],
    ["any country while texts are off", ada, { enabled: false }],
  ] as const)("is not sent to a number of %s, and is counted", async (_what, caller, changes) => {
    expect(await reminded(caller, defaultTextRules(changes))).toEqual([])
    expect(counted).toEqual(["TextLimited"])
  })

  it("is sent although its booking got no text, once the country is texted", async () => {
    expect(await reminded(london, defaultTextRules({ countries: ["US", "GB"] }))).toEqual([london])
  })

  it("is not held up by the texts that a number had today", async () => {
    expect(
      await reminded(ada, defaultTextRules({ maximumPerNumber: 0, maximumPerDay: 0 })),
    ).toEqual([ada])
  })
})
