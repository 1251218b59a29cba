import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import process from "node:process"

import { feedPath, newFeedSecret } from "@call-center/calendar"
import type { Instant, PhoneNumber } from "@call-center/domain"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"

import { at, list, record, text } from "../src/policy/json.ts"
import { statementsOf } from "../src/policy/policy-statements.ts"
import {
  type CalledFunctions,
  simulatorOf,
  startFunctions,
  tableName,
} from "./support/called-functions.ts"
import { type NeededRight, RecordedRequests } from "./support/recorded-requests.ts"
import { resource, resources } from "./support/synthesized.ts"

/** What Lambda does in a function's name; the function's own code sends none of it. */
const byLambdaItself = new Set(["WriteOwnLog", "ReadStream", "FindStream", "KeepFailures"])

const ada = "+12025550123" as PhoneNumber
const bob = "+12025550124" as PhoneNumber
const carol = "+12025550125"
const dan = "+12025550126" as PhoneNumber

/** From Tuesday at nine to Thursday at nine, a day before Carol's demo. */
const twoDaysMs = 2 * 86_400_000

const written = vi.spyOn(process.stdout, "write").mockReturnValue(true)
const requests = new RecordedRequests()
const needed: Record<
  "codeHook" | "notifier" | "reminders" | "calendarFeed",
  readonly NeededRight[]
> = {
  codeHook: [],
  notifier: [],
  reminders: [],
  calendarFeed: [],
}
let functions: CalledFunctions
let calendar: unknown

beforeAll(async () => {
  functions = await startFunctions()
  requests.take()
  await ringThrough(functions)
  needed.codeHook = requests.take()
  await functions.store.setSmsOptOut(bob, true)
  const events = await functions.streamed()
  requests.take()
  for (const event of [...events, ...events]) await functions.notifier(event)
  needed.notifier = requests.take()
  functions.passTime(twoDaysMs)
  await functions.reminders({})
  functions.passTime(-twoDaysMs)
  needed.reminders = requests.take()
  const secret = newFeedSecret()
  await functions.openFeed(secret)
  requests.take()
  calendar = await functions.calendarFeed({
    rawPath: feedPath(secret),
    headers: {},
    requestContext: { http: { method: "GET" } },
  })
  needed.calendarFeed = requests.take()
})

afterAll(async () => {
  requests.stop()
  await functions.stop()
  written.mockRestore()
})

/** Every command there is, its refusals and its repetition, by keypad. */
async function ringThrough({ simulator }: CalledFunctions): Promise<void> {
  const booking = ["1", "1202", "1000", "1"]
  for (const [from, keys] of [
    [ada, booking],
    [bob, booking.concat("1")],
    [ada, ["2"]],
    [ada, ["3", "1203", "1100", "1"]],
    [ada, ["4", "1"]],
    [undefined, ["1", carol.slice(2), "1", "1204", "0900", "1"]],
    [carol, ["0"]],
  ] as const) {
    const call = await simulator.dial({ from })
    for (const pressed of keys) if (!call.ended) await call.press(pressed)
    await call.hangUp()
  }
}

describe("the run", () => {
  it("books, moves, cancels, offers, texts and reminds those who want it, and answers a calendar", async () => {
    const { store, aws } = functions
    const of = async (caller: PhoneNumber) =>
      (await store.export(caller)).demos.map(({ status }) => status)

    expect([await of(ada), await of(bob), await of(carol as PhoneNumber)]).toEqual([
      ["cancelled"],
      ["booked"],
      ["booked"],
    ])
    expect(new Set(aws.sns.published.map(({ phoneNumber }) => phoneNumber))).toEqual(
      new Set([ada, carol]),
    )
    expect(aws.sns.published).toHaveLength(5)
    expect(aws.sns.published.at(-1)).toMatchObject({
      phoneNumber: carol,
      message: expect.stringContaining("a reminder of your demo on Fri, Dec 4") as string,
    })
    expect(calendar).toMatchObject({
      statusCode: 200,
      body: expect.stringMatching(/(?:BEGIN:VEVENT[^]*){2}/u) as string,
    })
  })
})

describe.each([
  ["the code hook", "CodeHook/Function/Policy", "codeHook"],
  ["the notifier", "Notifier/Function/Policy", "notifier"],
  ["the reminders' function", "Reminders/Function/Policy", "reminders"],
  ["the calendar feed", "CalendarFeed/Function/Policy", "calendarFeed"],
] as const)("%s", (_, path, name) => {
  const granted = statementsOf(
    resource("with a calendar feed", "aws_iam_role_policy", path).arguments["policy"],
  ).filter(({ sid }) => !byLambdaItself.has(sid))

  it("is granted every action that it takes, and no other", () => {
    const taken = new Set(needed[name].map(({ action }) => action))

    expect([...taken].toSorted()).toEqual(granted.flatMap(({ actions }) => actions).toSorted())
  })

  it("takes them on what they are granted on: its table, an index if it asks one, and phone numbers", () => {
    const things = new Set(needed[name].map(({ resource: on }) => on))
    const table = `table/${tableName}`

    expect([...things].toSorted()).toEqual(
      {
        codeHook: [table],
        notifier: ["phone number", table],
        reminders: ["phone number", table, `${table}/index/gsi1`],
        calendarFeed: [table, `${table}/index/gsi1`],
      }[name],
    )
    const indexes = granted
      .flatMap(({ resources: on }) => on)
      .filter((on) => on.includes("/index/"))

    expect(indexes.length > 0).toBe(name === "reminders" || name === "calendarFeed")
    for (const on of granted.flatMap(({ resources: of }) => of))
      expect(on).toMatch(/^arn:aws:aws_dynamodb_table:[^/]*(?:\/index\/gsi1)?$/)
  })
})

describe("alarms on what the functions count themselves", () => {
  const alarms = resources("as shipped", "aws_cloudwatch_metric_alarm")
    .map(({ arguments: is }) => [is["namespace"], is["metric_name"], is["dimensions"]])
    .filter(([namespace]) => namespace === "CallCenter")
  const alarmsOn = (names: readonly string[]) =>
    alarms.filter(([, metric]) => names.includes(String(metric)))

  it("watch the namespace and the dimensions that the code hook writes", async () => {
    const ofTurns = ["TurnFailed", "EventRefused"]
    await functions.codeHook({ bot: { name: "another" } })
    const broken = simulatorOf(await functions.handlerIn("codeHook", { TABLE_NAME: "nowhere" }))
    await (await broken.dial({ from: ada })).press("2")

    expect(alarmsOn(ofTurns).map(([, metric]) => metric)).toEqual(ofTurns)
    expect(emitted()).toEqual(expect.arrayContaining(alarmsOn(ofTurns)))
  })

  it("watch those that the notifier and the reminders' function write, and there are no others", async () => {
    const ofTexts = ["TextUnknown", "TextFailed", "TextsToday"]
    const [ofBob, ofDan] = await Promise.all([textOf(bob, "14:00"), textOf(dan, "14:30")])
    for (const [status, event] of [[500, ofBob] as const, [400, ofDan] as const]) {
      const sns = await startRefusingSns(status)
      const notifier = await functions.handlerIn("notifier", {
        TABLE_NAME: tableName,
        AWS_ENDPOINT_URL_SNS: sns.endpoint,
      })
      await notifier(event)
      sns.stop()
    }

    functions.passTime(8 * 86_400_000)
    const late = await functions.handlerIn("reminders", { TABLE_NAME: tableName })
    await late({})

    expect(emitted()).toEqual(expect.arrayContaining(alarmsOn([...ofTexts, "ReminderMissed"])))
    expect(alarms).toHaveLength(6)
  })
})

/** Metrics that the functions have written so far. */
function emitted(): readonly unknown[] {
  return written.mock.calls.flatMap(([line]) => metricsIn(String(line)))
}

/** What the stream says of a fresh booking. */
async function textOf(caller: PhoneNumber, time: string): Promise<unknown> {
  const { store } = functions
  await store.setSmsOptOut(caller, false)
  const startsAt = `2026-12-09T${time}:00Z` as Instant
  await store.book({ caller, contactId: `texts-${caller}`, startsAt })
  const events = await functions.streamed()
  return {
    Records: events
      .flatMap(({ Records }) => Records)
      .filter(({ dynamodb }) => dynamodb?.NewImage?.["startsAt"]?.S === startsAt)
      .filter(({ dynamodb }) => dynamodb?.NewImage?.["entity"]?.S === "Demo"),
  }
}

async function startRefusingSns(status: number): Promise<{ endpoint: string; stop(): void }> {
  const server = createServer((_, response) => response.writeHead(status).end(refusal))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const refusal =
  "<ErrorResponse><Error><Type>Sender</Type><Code>Refused</Code><Message>no</Message></Error></ErrorResponse>"

/** Metrics in a line of CloudWatch's embedded metric format: namespace, name, dimensions. */
function metricsIn(line: string): readonly unknown[] {
  if (!line.includes('"CloudWatchMetrics"')) return []
  const log = record(JSON.parse(line))
  const directives = list(at(log, "_aws", "CloudWatchMetrics")).map(record)
  return directives.flatMap(({ Namespace, Dimensions, Metrics }) =>
    list(Metrics).map((metric) => [
      Namespace,
      record(metric)["Name"],
      Object.fromEntries(list(list(Dimensions)[0]).map((key) => [key, log[text(key)]])),
    ]),
  )
}
