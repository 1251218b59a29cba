import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { parseRecording } from "@call-center/simulator/recording"
import { afterAll, beforeEach, describe, expect, it } from "vitest"

import { outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

const folder = mkdtempSync(join(tmpdir(), "call-"))
afterAll(() => rmSync(folder, { recursive: true }))

const contact = "f0b21968-952b-47ba-b764-f29a57bcf626"
const start = Date.parse("2026-12-01T13:00:00Z")

/** A block as Connect logs it, so many seconds into the call. */
function block(
  second: number,
  [identifier, blockType]: readonly [string, string],
  more = {},
): object {
  const at = new Date(start + second * 1000).toISOString()
  return {
    timestamp: Date.parse(at) + 5000,
    message: JSON.stringify({
      ContactId: contact,
      ContactFlowId: "arn:aws:connect:us-east-1:000000000000:instance/i/contact-flow/f",
      ContactFlowName: "call-center-dev-main",
      ContactFlowModuleType: blockType,
      Identifier: identifier,
      Timestamp: at,
      Parameters: { SessionAttributes: { callerNumber: "+12125551234" } },
      ...more,
    }),
  }
}

/** A turn as the code hook logs it. */
function turn(second: number, entry: object): object {
  const timestamp = new Date(start + second * 1000).toISOString()
  return {
    timestamp: Date.parse(timestamp),
    message: JSON.stringify({ level: "INFO", timestamp, contactId: contact, ...entry }),
  }
}

const flowLog = [
  block(0, ["log", "SetLoggingBehavior"]),
  block(0, ["greet", "PlayPrompt"]),
  block(2, ["checkLine", "CheckHoursOfOperation"], { Results: "true" }),
  block(3, ["ask", "GetUserInput"]),
  block(20, ["ask", "GetUserInput"], { Results: "TalkToAgent" }),
  block(20, ["toAgent", "SetAttributes"]),
  block(21, ["checkClosures", "CheckHoursOfOperation"]),
  block(22, ["afterHours", "PlayPrompt"]),
  { timestamp: start, message: "no JSON" },
  block(23, ["anythingElse", "GetUserInput"], { Results: "2125551234" }),
  block(40, ["hangUp", "Disconnect"]),
]

const functionLog = [
  turn(10, {
    message: "Turn answered",
    inputMode: "Speech",
    intent: "ScheduleDemo",
    next: "date",
  }),
  turn(19, {
    message: "Turn answered",
    inputMode: "DTMF",
    intent: "TalkToAgent",
    next: "Fulfilled",
    outcome: "HandedOver",
  }),
  turn(30, {
    message: "Turn failed",
    intent: "CheckDemo",
    fault: "BookingStoreFault < TimeoutError",
  }),
]

/** Answers in pages of two, the last of them empty, as CloudWatch may. */
function paged(log: readonly object[], nextToken: unknown): object {
  const from = Number(nextToken ?? 0)
  const events = log.slice(from, from + 2)
  return events.length === 0 ? { events } : { events, nextToken: String(from + 2) }
}

const asked: { logGroupName: string; filterPattern: string; startTime: number }[] = []

beforeEach(() => {
  asked.length = 0
  world.aws.change("FilterLogEvents", (_body, request) => {
    const question = JSON.parse(request.body)
    asked.push(question)
    const log = question.logGroupName.startsWith("/aws/connect/") ? flowLog : functionLog
    return question.filterPattern.includes(contact)
      ? paged(log, question.nextToken)
      : { events: [] }
  })
})

const call = (...args: string[]) => runVerb(["call", "--outputs", outputsFile, ...args])

describe("pnpm center call", () => {
  it("prints the way through the flow, without words or numbers of the caller", async () => {
    const run = await call(contact)

    expect(run.complaint).toBe("")
    expect(run.out).toMatchInlineSnapshot(`
      "08:00:00  main answers
      08:00:00  main log (UpdateFlowLoggingBehavior)
      08:00:00  main greet (MessageParticipant)
      08:00:00    System    Thanks for calling Acme. I'm an automated assistant.
      08:00:02  main checkLine (CheckHoursOfOperation)
      08:00:03    checkLine -> ask by Condition:0
      08:00:03  main ask (ConnectParticipantWithLexBot)
      08:00:03    System    I can schedule, check, move or cancel a demo, or put you through to a person. How can I help you?
      08:00:10    Customer  (Speech) ScheduleDemo, InProgress, next: date
      08:00:19    Customer  (DTMF) TalkToAgent, HandedOver, next: Fulfilled
      08:00:20    ask -> toAgent by Condition:4
      08:00:20  main toAgent (UpdateContactAttributes)
      08:00:21  main checkClosures (CheckHoursOfOperation)
      08:00:22    checkClosures -> afterHours by Condition:1
      08:00:22  main afterHours (MessageParticipant)
      08:00:22    System    I'm sorry, our team is not in at the moment. I can still look after your demos.
      08:00:23  main anythingElse (ConnectParticipantWithLexBot)
      08:00:23    System    Is there anything else I can help you with?
      08:00:30    the bot failed: Turn failed: BookingStoreFault < TimeoutError
      08:00:40    anythingElse -> hangUp by Condition:5
      08:00:40  main hangUp (DisconnectParticipant)
      08:00:40  the flow ended the call
      "
    `)
    expect(run.out + run.progress).not.toContain("2125551234")
    expect(run.code).toBe(0)
  })

  it("asks for that contact alone, page by page, of the last seven days", async () => {
    await call(contact)

    expect(new Set(asked.map(({ logGroupName }) => logGroupName))).toEqual(
      new Set(["/aws/connect/call-center-dev-0a1b2c3d", "/aws/lambda/call-center-dev-code-hook"]),
    )
    expect(asked[0]).toMatchObject({
      filterPattern: `{ $.ContactId = "${contact}" }`,
      startTime: Date.parse("2026-11-24T14:00:00Z"),
    })
    expect(asked.length).toBe(7 + 3)
  })

  it("records it as the page shows recordings", async () => {
    const file = join(folder, "call.jsonl")

    const { out } = await call(contact, "--record", file, "--json")

    const written = readFileSync(file, "utf8")
    expect(out).toBe(written)
    const [recorded] = parseRecording({ text: written, file }).calls
    expect(recorded).toMatchObject({ contactId: contact, started: { flow: "main", from: null } })
    expect(recorded?.events.filter(({ type }) => type === "TransitionTaken")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ from: "ask", to: "toAgent", by: "Condition:4" }),
        expect.objectContaining({ from: "checkClosures", to: "afterHours", by: "Condition:1" }),
      ]),
    )
    expect(recorded?.events.at(-1)).toMatchObject({ type: "CallEnded", by: "flow" })
    expect(written).not.toContain("2125551234")
  })

  it("says where a contact is in no log, and ends with 1", async () => {
    const run = await call("00000000-952b-47ba-b764-f29a57bcf626", "--days", "30")

    expect(run).toMatchObject({ code: 1, out: "" })
    expect(run.progress).toMatch(/^No log of the last 30 days has a contact 00000000-/)
  })

  it("refuses what is no contact, before it asks anybody", async () => {
    const run = await call('x" || $.a = "b')

    expect(run.code).toBe(2)
    expect(run.complaint).toMatch(/expected the id of a contact/)
    expect(asked).toEqual([])
  })

  it("tells of a log group that is not there, and of logs that may not be read", async () => {
    world.aws.refuse("FilterLogEvents", {
      status: 400,
      code: "ResourceNotFoundException",
      message: "no such group",
    })
    expect((await call(contact)).complaint).toMatch(/No log group \/aws\/connect\/call-center-dev/)

    world.aws.refuse("FilterLogEvents", {
      status: 400,
      code: "AccessDeniedException",
      message: "logs:FilterLogEvents",
    })
    expect(await call(contact)).toMatchObject({
      code: 2,
      complaint: expect.stringMatching(/can't be read: AccessDeniedException/) as string,
    })
  })
})
