import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"

import type { LexV2Result } from "aws-lambda"
import { describe, expect, it } from "vitest"

import { parseLexEvent } from "../src/lex/lex-event.ts"
import { heardIn, openCallCenter } from "./support/call-center.ts"
import { eventBot } from "./support/event-bot.ts"

function event(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    messageVersion: "1.0",
    invocationSource: "DialogCodeHook",
    inputMode: "Speech",
    responseContentType: "text/plain; charset=utf-8",
    sessionId: "s",
    inputTranscript: "check my demo",
    bot: eventBot,
    interpretations: [],
    requestAttributes: { "x-amz-lex:channels:platform": "Connect" },
    sessionState: {
      sessionAttributes: { callerNumber: "+12025550123" },
      intent: { name: "CheckDemo", state: "InProgress", confirmationState: "None", slots: {} },
      originatingRequestId: "r",
    },
    transcriptions: [],
    ...changes,
  }
}

function closing(response: LexV2Result): string {
  const { dialogAction, intent } = response.sessionState
  return `${dialogAction.type} ${intent?.name} ${intent?.state}`
}

describe("events of other bots", () => {
  it.each([
    ["another bot", { ...eventBot, name: "other-bot" }],
    ["another alias", { ...eventBot, aliasName: "TestBotAlias" }],
    ["no alias", { id: "B", name: "demo-bot" }],
    ["no bot", undefined],
  ])("are refused politely: %s", async (_, other) => {
    const center = openCallCenter()

    const response = await center.handle(event({ bot: other }))

    expect(heardIn(response)).toBe("I'm sorry, I can't help with that here.")
    expect(closing(response)).toBe("Close CheckDemo Failed")
    expect(center.logged).toEqual([
      ["error", "Refused an event that is not of our bot alias", { code: "foreign_bot" }],
    ])
    expect(center.counted).toEqual(["EventRefused"])
  })
})

describe("events that can't be read", () => {
  it.each([
    ["nothing", undefined],
    ["null", null],
    ["text", "hello"],
    ["a list", []],
    ["an empty object", {}],
    ["no intent", event({ sessionState: {} })],
    ["a nameless intent", event({ sessionState: { intent: {} } })],
  ])("are answered politely: %s", async (_, raw) => {
    const response = await openCallCenter().handle(raw)

    expect(heardIn(response)).toContain("I'm sorry")
    expect(closing(response)).toBe("Close FallbackIntent Failed")
  })

  it("of Lex V1 are refused by name", async () => {
    const center = openCallCenter()

    const response = await center.handle({
      messageVersion: "1.0",
      invocationSource: "DialogCodeHook",
      userId: "John",
      sessionAttributes: {},
      bot: { name: "MakeAppointment", alias: "$LATEST", version: "$LATEST" },
      outputDialogMode: "Text",
      currentIntent: { name: "MakeAppointment", slots: {}, confirmationStatus: "None" },
    })

    expect(closing(response)).toBe("Close MakeAppointment Failed")
    expect(center.logged[0]?.[2]).toEqual({ code: "lex_v1" })
  })
})

describe("events as AWS has sent them", () => {
  it.each([
    ["unknown fields", { rawInputTranscript: "x", newField: { deep: [1] } }],
    ["no input mode", { inputMode: undefined }],
    [
      "confidences as text and as an object",
      {
        interpretations: [
          { intent: { name: "CheckDemo" }, nluConfidence: "1.0" },
          { intent: { name: "MoveDemo" }, nluConfidence: { score: 0.4 } },
          { intent: { name: "FallbackIntent" } },
        ],
      },
    ],
    [
      "a Kendra response",
      {
        sessionState: {
          intent: { name: "CheckDemo", kendraResponse: {}, slots: {} },
          sessionAttributes: { callerNumber: "+12025550123" },
        },
      },
    ],
  ])("are understood with %s", async (_, changes) => {
    const response = await openCallCenter().handle(event(changes))

    expect(heardIn(response)).toBe("You have no demo booked at the moment.")
    expect(JSON.stringify(response)).not.toContain("kendra")
  })

  it("without request attributes are of no telephone call, whose number would prove who calls", async () => {
    const response = await openCallCenter().handle(event({ requestAttributes: undefined }))

    expect(heardIn(response)).toContain("To be sure it's your number, I'm texting a code")
  })

  it("without session attributes are of a caller without a number", async () => {
    const response = await openCallCenter().handle(
      event({ sessionState: { intent: { name: "CheckDemo" } } }),
    )

    expect(heardIn(response)).toContain("Your number is withheld")
  })
})

const corpus = join(process.env["CALL_CENTER_CORPUS"] ?? "", "lex-events")

/** Events of the corpus, where it is there; responses lie among them, which are no events. */
function corpusEvents(
  version: "v1" | "v2",
): (readonly [name: string, raw: Record<string, unknown>])[] {
  const folder = join(corpus, version)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => !name.includes("response"))
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))] as const)
}

const hasCorpus = existsSync(corpus)
if (!hasCorpus)
  process.stdout.write(
    "left out: published Lex events, which `pnpm corpus` fetches into .corpus/\n",
  )

describe.runIf(hasCorpus)("events of the corpus", () => {
  it.each(corpusEvents("v2"))("%s is read, and refused as another bot's", async (_, raw) => {
    const response = await openCallCenter().handle(raw)

    expect(parseLexEvent(raw).ok).toBe(true)
    expect(heardIn(response)).toContain("I'm sorry, I can't help")
    expect(closing(response)).toMatch(/^Close .+ Failed$/u)
  })

  it.each(corpusEvents("v2"))("%s, had it come from our bot, is answered", async (_, raw) => {
    const response = await openCallCenter().handle({ ...raw, bot: eventBot })

    expect(heardIn(response)).toContain("What would you like to do?")
  })

  it.each(corpusEvents("v1"))("%s is refused as Lex V1", async (_, raw) => {
    const center = openCallCenter()

    const response = await center.handle(raw)

    expect(center.logged[0]?.[2]).toEqual({ code: "lex_v1" })
    expect(heardIn(response)).toContain("I'm sorry, I can't help")
  })
})
