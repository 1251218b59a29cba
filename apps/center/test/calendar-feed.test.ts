import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { pathToFileURL } from "node:url"

import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { createOperatorStore } from "@call-center/booking-store"
import { feedBundle } from "@call-center/calendar/lambda-bundle"
import { type Demo, type Instant, instant, parsePhoneNumber } from "@call-center/domain"
import { builtFile } from "@call-center/lambda-bundle"
import ICAL from "ical.js"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { outputsWith } from "./aws/outputs-with.ts"
import { callCenterOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const tableName = "call-center-dev-bookings"
const address = "https://abc123.lambda-url.us-east-1.on.aws/"

const world = useAws()
const folder = mkdtempSync(join(tmpdir(), "feed-"))
const outputs = outputsWith(folder, { FeedName: "call-center-dev-calendar-feed", FeedUrl: address })
afterAll(() => rmSync(folder, { recursive: true }))

const calendar = (...more: string[]) => runVerb(["calendar", "--outputs", outputs, ...more])

/** Of the address that a run printed. */
const pathOf = (out: string) => new URL(out.trim()).pathname

interface Feed {
  (path: string): Promise<{ readonly statusCode: number; readonly body: string }>
}

/** The deployed bundle, at a time. */
async function feedAt(now: string): Promise<Feed> {
  Object.assign(process.env, { TABLE_NAME: tableName, CALENDAR_HOST: "call-center-dev" })
  const { createHandler } = await import(pathToFileURL(builtFile(feedBundle(callCenterOf()))).href)
  const handler = createHandler({ clock: { now: () => at(now) }, unhurried: true })
  return (rawPath) => handler({ rawPath, headers: {}, requestContext: { http: { method: "GET" } } })
}

function at(raw: string): Instant {
  const parsed = instant(raw)
  if (parsed === undefined) throw new Error("Expected an instant")
  return parsed
}

/** The table as the code hook would keep it at a time. */
function storeAt(now: string) {
  return createOperatorStore({
    client: new DynamoDBClient({ endpoint: world.table.endpoint }),
    tableName,
    rules: { ...callCenterOf().booking, maximumUpcomingDemos: 20 },
    clock: { now: () => at(now) },
    timeBudgetMs: Number.POSITIVE_INFINITY,
  })
}

describe("pnpm center calendar --feed", () => {
  let feed: Feed
  let first = ""

  beforeAll(async () => {
    feed = await feedAt("2026-12-01T14:00:00Z")
  })

  it("says how to get a feed where there is none", async () => {
    expect(await runVerb(["calendar", "--feed", "--outputs", outputsFile])).toMatchObject({
      code: 2,
      out: "",
      complaint: expect.stringContaining("calendarFeed: { enabled: true }"),
    })
  })

  it("prints an address that opens the feed", async () => {
    const run = await calendar("--feed")
    first = pathOf(run.out)

    expect(run).toMatchObject({
      code: 0,
      complaint: "",
      out: expect.stringMatching(
        /^https:\/\/abc123\.lambda-url\.us-east-1\.on\.aws\/[\w-]{43}\.ics\n$/,
      ),
      progress: expect.stringContaining("It is not shown again"),
    })
    expect(await feed(first)).toMatchObject({ statusCode: 200 })
  })

  it("prints no second one: the table keeps what nobody can read it from", async () => {
    const run = await calendar("--feed")

    expect(run).toMatchObject({
      code: 1,
      out: "",
      progress: expect.stringContaining("has had a secret since 2026-12-01T14:00:00Z"),
    })
    expect(await feed(first)).toMatchObject({ statusCode: 200 })
  })

  it("closes the old address at once when a new secret is made", async () => {
    const run = await calendar("--new-secret")

    expect(run.code).toBe(0)
    expect(pathOf(run.out)).not.toBe(first)
    expect(await feed(pathOf(run.out))).toMatchObject({ statusCode: 200 })
    expect(await feed(first)).toMatchObject({ statusCode: 404 })
  })

  it.each([
    ["--feed", "--file", "x.ics"],
    ["--new-secret", "--cancelled"],
    ["--feed", "--days", "7"],
  ])("writes no file: %s %s", async (...words) => {
    expect(await calendar(...words)).toMatchObject({
      code: 2,
      complaint: expect.stringContaining("write no file"),
    })
  })
})

describe("the feed", () => {
  const caller = parsePhoneNumber("+12025550177")
  async function book(now: string, startsAt: string): Promise<Demo> {
    const booked = await storeAt(now).book({
      caller: known(),
      contactId: `book-${startsAt}`,
      startsAt: at(startsAt),
    })
    if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
    return booked.value
  }

  function known() {
    if (caller === undefined) throw new Error("Expected a number")
    return caller
  }

  // Clocks go forward on 14 March 2027 and back on 7 November 2027; ten o'clock in New York on either side.
  it.each([
    {
      now: "2027-03-11T15:00:00Z",
      firstDay: "2027-02-09",
      past: {
        bookedAt: "2027-02-05T15:00:00Z",
        out: "2027-02-08T15:00:00Z",
        in: "2027-02-09T15:00:00Z",
      },
      before: "2027-03-12T15:00:00Z",
      after: "2027-03-15T14:00:00Z",
      moved: ["2027-03-16T14:00:00Z", "2027-03-17T15:00:00Z"],
      cancelled: "2027-03-18T14:00:00Z",
      last: "2027-05-10T14:00:00Z",
    },
    {
      now: "2027-11-04T15:00:00Z",
      firstDay: "2027-10-05",
      past: {
        bookedAt: "2027-10-01T15:00:00Z",
        out: "2027-10-04T14:00:00Z",
        in: "2027-10-05T14:00:00Z",
      },
      before: "2027-11-05T14:00:00Z",
      after: "2027-11-08T15:00:00Z",
      moved: ["2027-11-09T15:00:00Z", "2027-11-10T16:00:00Z"],
      cancelled: "2027-11-11T15:00:00Z",
      last: "2028-01-03T15:00:00Z",
    },
  ] as const)(
    "shows what pnpm center calendar writes of the same table, thirty days back and up to the horizon, at $now",
    async ({ now, firstDay, past, before, after, moved, cancelled, last }) => {
      const file = join(folder, "demos.ics")
      const feed = await feedAt(now)
      const pathname = pathOf((await calendar("--new-secret")).out)
      await book(past.bookedAt, past.out)
      await book(past.bookedAt, past.in)
      for (const startsAt of [before, after, last]) await book(now, startsAt)
      const one = await book(now, moved[0])
      const gone = await book(now, cancelled)
      const earlier = await feed(pathname)
      const change = { caller: known(), contactId: `change-${now}` }
      await storeAt(now).move({ ...change, demoId: one.demoId, startsAt: at(moved[1]) })
      await storeAt(now).cancel({ ...change, demoId: gone.demoId })

      const { body } = await feed(pathname)
      await calendar("--from", firstDay, "--days", "91", "--file", file)

      expect(body).toBe(readFileSync(file, "utf8"))
      expect(startsIn(body)).toEqual([past.in, before, after, moved[1], last])
      expect(sequenceOf(body, one)).toBeGreaterThan(sequenceOf(earlier.body, one))
      expect(startsIn(earlier.body)).toContain(cancelled)
      await calendar("--from", firstDay, "--days", "91", "--file", file, "--cancelled")
      expect(startsIn(readFileSync(file, "utf8"))).toEqual([cancelled])
      expect(sequenceOf(readFileSync(file, "utf8"), gone)).toBeGreaterThan(
        sequenceOf(earlier.body, gone),
      )
    },
  )
})

/** Events as another library reads them. */
function eventsIn(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event))
}

function startsIn(text: string): readonly string[] {
  return eventsIn(text).map(({ startDate }) =>
    startDate.toJSDate().toISOString().replace(".000", ""),
  )
}

function sequenceOf(text: string, { demoId }: Demo): number {
  const event = eventsIn(text).find(({ uid }) => uid.startsWith(demoId))
  if (event === undefined) throw new Error("Expected the demo in the calendar")
  return event.sequence
}
