import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb"
import {
  createOperatorStore,
  readDemosOfDay,
  reminderClaimKey,
  smsClaimKey,
} from "@call-center/booking-store"
import { type Demo, type LeadTime, localDateOf } from "@call-center/domain"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { callCenterOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()
const tableName = "call-center-dev-bookings"
/** Every day up to the horizon is looked at. */
const nearDays = { horizonDays: 7 }
const callCenter = callCenterOf({ demos: nearDays })
const { booking, reminders } = callCenter
const [day] = reminders

const texts = (...more: string[]) =>
  runVerb(["texts", "--outputs", outputsFile, ...more], { callCenter })

/** Two hours before the run: the notifier has given up what it could not do by then. */
const earlier = "2026-12-01T12:00:00Z"

let client: DynamoDBClient
const booked: Demo[] = []
beforeEach(() => {
  client = new DynamoDBClient({ endpoint: world.table.endpoint })
})
afterEach(async () => {
  for (const { caller } of booked.splice(0)) await world.table.store.forget(caller)
  client.destroy()
})

describe("pnpm center texts", () => {
  it("says that nothing is missing, and what is on its way", async () => {
    await noted(await book("+12025550140", "15:00"), { outcome: "sent" })
    await noted(await book("+12025550141", "15:30"), { outcome: "optedOut" })
    await book("+12025550142", "16:00", "2026-12-01T13:30:00Z")

    expect(await texts()).toMatchObject({
      code: 0,
      out: "No text about a demo to come is missing.\nOn their way: 1\n",
    })
  })

  it("lists what failed, what nobody knows, and what was never tried, soonest demo first", async () => {
    const unknown = await book("+12025550143", "16:00")
    await noted(unknown, { outcome: "unknown", reason: "TimeoutError" })
    const failed = await book("+12025550144", "15:30")
    await noted(failed, { outcome: "failed", reason: "InvalidParameter" })
    const untried = await book("+12025550145", "15:00")
    const throttled = await book("+12025550146", "17:00")
    await noted(throttled, { outcome: "released", reason: "Throttling" })
    const gone = await book("+12025550147", "18:00")
    await noted(gone, { outcome: "claimed", claimedUntil: Date.parse(earlier) / 1000 + 180 })

    const run = await texts()

    expect(run).toMatchObject({
      code: 1,
      out: `Texts that callers did not get, or may not have got: 5
  +12025550145  booked  2026-12-02 10:00 America/New_York  ${untried.demoId}: given up before it was tried
  +12025550144  booked  2026-12-02 10:30 America/New_York  ${failed.demoId}: not sent, InvalidParameter
  +12025550143  booked  2026-12-02 11:00 America/New_York  ${unknown.demoId}: perhaps sent, TimeoutError
  +12025550146  booked  2026-12-02 12:00 America/New_York  ${throttled.demoId}: not sent, Throttling
  +12025550147  booked  2026-12-02 13:00 America/New_York  ${gone.demoId}: perhaps sent, WorkerGone
"pnpm center texts --resend --yes" sends them.
`,
    })
    expect(JSON.parse((await texts("--json")).out)).toMatchObject({
      verb: "texts",
      texts: [
        { demoId: untried.demoId, caller: "+12025550145", change: "booked", why: "untried" },
        { why: "failed", reason: "InvalidParameter" },
        { why: "unknown", reason: "TimeoutError" },
        { why: "failed", reason: "Throttling" },
        { why: "unknown", reason: "WorkerGone" },
      ],
    })
  })

  it("lists reminders that failed or of which nobody knows, and none that is not due or was sent", async () => {
    const unknown = await book("+12025550156", "15:00")
    const sent = await book("+12025550157", "15:30")
    for (const demo of [unknown, sent, await book("+12025550158", "16:00")])
      await noted(demo, { outcome: "sent" })
    await noted(unknown, { outcome: "unknown", reason: "TimeoutError" }, day)
    await noted(sent, { outcome: "sent" }, day)

    const run = await texts()

    expect(run).toMatchObject({
      code: 1,
      out: `Texts that callers did not get, or may not have got: 1
  +12025550156  reminder  2026-12-02 10:00 America/New_York  ${unknown.demoId}: perhaps sent, TimeoutError
"pnpm center texts --resend --yes" sends them.
`,
    })
    expect(JSON.parse((await texts("--json")).out)).toMatchObject({
      texts: [{ change: "reminder", minutesBefore: 1440, why: "unknown" }],
    })
  })

  it("sends a reminder again, once, and notes it where the reminders' function looks", async () => {
    const demo = await book("+12025550159", "15:00")
    await noted(demo, { outcome: "sent" })
    await noted(demo, { outcome: "failed", reason: "InvalidParameter" }, day)

    expect(await texts("--resend", "--yes")).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${demo.demoId}: sent\n`),
    })
    expect(sentTo()).toEqual(["+12025550159"])
    expect(world.aws.requests[0]?.body).toContain("reminder")
    expect(await texts()).toMatchObject({ code: 0 })
  })

  it("looks at the last change of a demo only, moved and cancelled ones too", async () => {
    const demo = await book("+12025550148", "15:00")
    await noted(demo, { outcome: "unknown", reason: "TimeoutError" })
    const { store } = storeAt(earlier)
    const startsAt = instantOf("2026-12-02T16:00:00Z")
    const { caller, demoId } = demo
    await store.move({ caller, contactId: "move", demoId, startsAt })
    expect((await texts()).out).toMatch(
      /: 1\n {2}\+12025550148 {2}moved {2}2026-12-02 11:00 .*given up before it was tried/u,
    )

    await store.cancel({ caller, contactId: "cancel", demoId })
    expect((await texts()).out).toMatch(
      /: 1\n {2}\+12025550148 {2}cancelled {2}2026-12-02 11:00 .*given up before it was tried/u,
    )
  })

  it("sends nothing before that is confirmed", async () => {
    await noted(await book("+12025550149", "15:00"), { outcome: "unknown", reason: "TimeoutError" })

    expect(await texts("--resend")).toMatchObject({
      code: 2,
      out: "",
      progress: expect.stringContaining("perhaps sent, TimeoutError"),
      complaint:
        "--resend sends 1 texts, those of which nobody knows perhaps for the second time: say --yes if that is meant\n",
    })
    expect(world.aws.requests).toEqual([])
  })

  it("sends each once, notes it, and has nothing left to send", async () => {
    const demo = await book("+12025550150", "15:00")
    await noted(demo, { outcome: "unknown", reason: "TimeoutError" })
    await noted(await book("+12025550151", "15:30"), {
      outcome: "claimed",
      claimedUntil: Date.parse(earlier) / 1000,
    })
    await book("+12025550152", "16:00")

    const run = await texts("--resend", "--yes")

    expect(run).toMatchObject({ code: 0, out: expect.stringContaining(`${demo.demoId}: sent\n`) })
    expect(sentTo()).toEqual(["+12025550150", "+12025550151", "+12025550152"])
    expect(world.aws.requests[0]?.body).toContain("booked%20for%20Wed")
    expect(await texts("--resend", "--yes")).toMatchObject({
      code: 0,
      out: "There was no text to send.\n",
    })
    expect(sentTo()).toHaveLength(3)
  })

  it("leaves alone a caller who wants no texts, and says what SNS refuses", async () => {
    const optedOut = await book("+12025550153", "15:00")
    await world.table.store.setSmsOptOut(optedOut.caller, true)
    await book("+12025550154", "15:30")
    world.aws.refuse("Publish", { status: 400, code: "InvalidParameter", message: "no" })

    const run = await texts("--resend", "--yes", "--json")

    expect(run.code).toBe(1)
    expect(JSON.parse(run.out)).toMatchObject({
      resent: [
        { caller: "+12025550153", told: { kind: "optedOut" } },
        { caller: "+12025550154", told: { kind: "failed", reason: expect.any(String) } },
      ],
    })
    expect(sentTo()).toEqual(["+12025550154"])
    expect((await texts()).out).toContain("not sent, InvalidParameter")
  })

  it("sends nothing where texts are off", async () => {
    await book("+12025550155", "15:00")

    const run = await runVerb(["texts", "--resend", "--yes", "--outputs", outputsFile], {
      callCenter: callCenterOf({ demos: nearDays, sms: { enabled: false } }),
    })

    expect(run).toMatchObject({ code: 2, complaint: expect.stringContaining("sms.enabled") })
    expect(world.aws.requests).toEqual([])
  })
})

function storeAt(at: string) {
  const clock = { now: () => instantOf(at) }
  const timeBudgetMs = Number.POSITIVE_INFINITY
  return {
    store: createOperatorStore({ client, tableName, rules: booking, clock, timeBudgetMs }),
  }
}

/** Books a demo of the next day, two hours before the run unless told otherwise. */
async function book(phone: string, time: string, at = earlier): Promise<Demo> {
  const caller = phoneOf(phone)
  const startsAt = instantOf(`2026-12-02T${time}:00Z`)
  const result = await storeAt(at).store.book({ caller, contactId: `texts-${phone}`, startsAt })
  if (!result.ok) throw new Error(`Expected a booking, got ${result.refusal.code}`)
  booked.push(result.value)
  return result.value
}

/** What the ledger says of the text about a demo's last change, or of a reminder. */
async function noted(
  { startsAt, demoId }: Demo,
  entry: {
    readonly outcome: string
    readonly reason?: string
    readonly claimedUntil?: number
  },
  lead?: LeadTime,
): Promise<void> {
  const date = localDateOf(booking.timeZone, startsAt)
  const demos = await readDemosOfDay({ client, tableName }, date)
  const stored = demos.find(({ demo }) => demo.demoId === demoId)
  if (stored === undefined) throw new Error("Expected a demo in the index of its day")
  await client.send(
    new PutItemCommand({
      TableName: tableName,
      Item: {
        ...(lead === undefined ? smsClaimKey(stored) : reminderClaimKey(stored, lead)),
        entity: { S: "SmsClaim" },
        outcome: { S: entry.outcome },
        ...(entry.reason !== undefined && { reason: { S: entry.reason } }),
        ...(entry.claimedUntil !== undefined && { claimedUntil: { N: `${entry.claimedUntil}` } }),
      },
    }),
  )
}

function sentTo(): readonly (string | null)[] {
  return world.aws.requests
    .filter(({ operation }) => operation === "Publish")
    .map(({ body }) => new URLSearchParams(body).get("PhoneNumber"))
}
