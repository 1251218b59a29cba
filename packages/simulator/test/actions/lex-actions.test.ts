import { describe, expect, it } from "vitest"

import type { Call } from "../../src/index.ts"
import { says, type TestAction } from "../support/flow-content.ts"
import { closing, teaAlias, teaBot } from "../support/tea-bot.ts"
import {
  dialFlow,
  eventsOf,
  reasonOf,
  testClock,
  type TestOptions,
  transitions,
} from "../support/test-center.ts"

const bye: TestAction = { type: "DisconnectParticipant" }

function asking(parameters: object = {}): Readonly<Record<string, TestAction>> {
  return {
    ask: {
      type: "ConnectParticipantWithLexBot",
      parameters: { Text: "How can I help?", LexV2Bot: { AliasArn: teaAlias }, ...parameters },
      next: "noMatch",
      conditions: { OrderTea: "ordered", Goodbye: "bye" },
      errors: { NoMatchingCondition: "noMatch", NoMatchingError: "failed" },
    },
    ordered: says(
      "Intent $.Lex.IntentName, kind $.Lex.Slots.kind, note $.Lex.SessionAttributes.note.",
      "bye",
    ),
    noMatch: says("No match.", "bye"),
    failed: says("Failed.", "bye"),
    bye,
  }
}

function dialTea(
  codeHook: (event: unknown) => Promise<unknown> = (event) =>
    Promise.resolve(closing(event, "One tea &amp; milk.", { note: "hot" })),
  { parameters = {}, ...options }: TestOptions & { readonly parameters?: object } = {},
): Promise<Call> {
  return dialFlow(asking(parameters), { bots: [teaBot(codeHook)], ...options })
}

const language = (code: string): Promise<Call> =>
  dialFlow(
    {
      set: { type: "UpdateContactData", parameters: { LanguageCode: code }, next: "ask" },
      ...asking(),
    },
    { bots: [teaBot(() => Promise.reject(new Error()))] },
  )

describe("ConnectParticipantWithLexBot", () => {
  it("ConnectParticipantWithLexBot: plays the prompt, talks until the bot closes, branches on the intent [S, FAC+PAC]", async () => {
    const call = await dialTea()
    await call.say("tea please")
    await call.say("green")

    expect(call.heard).toEqual([
      "How can I help?",
      "Which tea?",
      "One tea & milk.",
      "Intent OrderTea, kind green, note hot.",
    ])
    expect(transitions(call)[0]).toBe("ask -Condition:0-> ordered")
    expect(eventsOf(call, "LexTurn").at(-1)).toMatchObject({
      intent: "OrderTea",
      slots: { kind: "green" },
      state: "Fulfilled",
    })
  })

  it("ConnectParticipantWithLexBot: an intent without a condition is NoMatchingCondition [S, FAC]", async () => {
    const call = await dialTea()
    await call.say("purple elephants dance at midnight")
    while (call.ended === undefined) await call.say("purple elephants dance at midnight")

    expect(call.heard.at(-1)).toBe("No match.")
    expect(transitions(call)[0]).toBe("ask -Error:NoMatchingCondition-> noMatch")
  })

  it("ConnectParticipantWithLexBot: LexSessionAttributes reach the bot; a voice call is platform Connect [D + R: lex-v2.md 1.4]", async () => {
    const events: unknown[] = []
    const call = await dialTea(
      (event) => {
        events.push(event)
        return Promise.resolve(closing(event, "Fine."))
      },
      {
        parameters: {
          LexSessionAttributes: {
            callerNumber: "$.CustomerEndpoint.Address",
            contactId: "$.ContactId",
          },
        },
      },
    )
    await call.say("tea please")
    await call.say("black")

    expect(events.at(-1)).toMatchObject({
      invocationSource: "FulfillmentCodeHook",
      sessionId: call.contactId,
      requestAttributes: { "x-amz-lex:channels:platform": "Connect" },
      sessionState: {
        sessionAttributes: { callerNumber: "+12025550123", contactId: call.contactId },
      },
    })
  })

  it("ConnectParticipantWithLexBot: session attributes are not kept between two blocks [rstrahan, aws-lex-web-ui#277]", async () => {
    const seen: unknown[] = []
    const actions = {
      ...asking(),
      ordered: {
        ...asking()["ask"],
        next: "bye",
        conditions: { OrderTea: "bye" },
        errors: {},
      } as TestAction,
    }
    const call = await dialFlow(actions, {
      bots: [
        teaBot((event) => {
          seen.push(
            (event as { sessionState: { sessionAttributes: object } }).sessionState
              .sessionAttributes,
          )
          return Promise.resolve(closing(event, "Fine.", { note: "hot" }))
        }),
      ],
    })
    await call.say("tea please")
    await call.say("black")
    await call.say("tea please")
    await call.say("black")

    expect(seen).toEqual([{}, {}])
  })

  it("ConnectParticipantWithLexBot: keys reach the bot [D: x-amz-lex:dtmf]", async () => {
    const call = await dialTea()
    await call.press("1")
    await call.say("green")

    expect(transitions(call)[0]).toBe("ask -Condition:0-> ordered")
  })

  it("ConnectParticipantWithLexBot: a hook that throws takes the error branch [S, FAC: NoMatchingError]", async () => {
    const call = await dialTea(() => Promise.reject(new Error("boom")))
    await call.say("tea please")
    await call.say("green")

    expect(call.heard.at(-1)).toBe("Failed.")
  })

  it("ConnectParticipantWithLexBot: a hook that answers against AWS's response schema fails as well [P: Ajv with AWS's schema]", async () => {
    const call = await dialTea(() =>
      Promise.resolve({ sessionState: { dialogAction: { type: "Dance" } } }),
    )
    await call.say("tea please")
    await call.say("green")

    expect(call.heard.at(-1)).toBe("Failed.")
  })

  it("takes hook failures and time-outs from the scenario, by alias", async () => {
    const clock = testClock()
    const before = clock.nowMs()
    const call = await dialTea(undefined, { clock, scenario: { codeHooks: { live: "timeout" } } })
    await call.say("tea please")
    await call.say("green")

    expect(call.heard.at(-1)).toBe("Failed.")
    expect(clock.nowMs() - before).toBeGreaterThan(30_000)
  })

  it("ConnectParticipantWithLexBot: the contact's language must be the bot's locale [D: lex-v2.md 1.4]", async () => {
    expect((await language("de-DE")).heard).toEqual(["Failed."])
    expect((await language("en-US")).heard).toEqual(["How can I help?"])
  })

  it("ConnectParticipantWithLexBot: audio:max-length-ms above 15000 takes the error branch [D: lex-v2.md 1.4]", async () => {
    const call = await dialTea(undefined, {
      parameters: { LexSessionAttributes: { "x-amz-lex:audio:max-length-ms:*:*": "15001" } },
    })

    expect(call.heard).toEqual(["Failed."])
  })

  it("ConnectParticipantWithLexBot: LexInitializationData gives the bot its first words, in either spelling [S, FAC + D: misspelt syntax]", async () => {
    for (const name of ["LexInitializationData", "LexInitilizationData"]) {
      const call = await dialFlow(
        {
          ...asking(),
          ask: {
            ...asking()["ask"],
            parameters: {
              LexV2Bot: { AliasArn: teaAlias },
              [name]: { InitialMessage: "$.Attributes.wish" },
            },
          } as TestAction,
        },
        {
          bots: [teaBot(() => Promise.reject(new Error()))],
          dial: { attributes: { wish: "tea please" } },
        },
      )
      expect(call.heard).toEqual(["Which tea?"])
    }
  })

  it("stops by name for a bot that is not deployed, and for Lex V1", async () => {
    const missing = await dialTea(undefined, {
      parameters: { LexV2Bot: { AliasArn: "arn:nowhere" } },
    })
    const v1 = await dialFlow({
      ask: {
        type: "ConnectParticipantWithLexBot",
        parameters: { Text: "Hi", LexBot: { Name: "Old", Region: "us-east-1", Alias: "$LATEST" } },
        next: "bye",
      },
      bye,
    })

    expect(reasonOf(missing)).toContain("no bot is deployed under the alias arn:nowhere")
    expect(reasonOf(v1)).toContain("LexBot (Lex V1) is not executed")
  })

  it("is answered by the scenario when the bot is not deployed", async () => {
    const call = await dialTea(undefined, {
      parameters: { LexV2Bot: { AliasArn: "arn:nowhere" } },
      scenario: {
        answers: {
          ask: {
            result: "OrderTea",
            sets: { Lex: { IntentName: "OrderTea", Slots: { kind: "mint" } } },
          },
        },
      },
    })

    expect(call.heard.at(-1)).toBe("Intent OrderTea, kind mint, note .")
  })

  it("lets time pass: a silence lasts as long as Lex listens", async () => {
    const clock = testClock()
    const call = await dialTea(undefined, { clock })
    const start = clock.nowMs()
    await call.silence()
    const silent = clock.nowMs() - start

    expect(silent).toBeGreaterThanOrEqual(3000)
  })

  it("ends cleanly when the caller hangs up in the middle of a dialogue", async () => {
    const invoked: unknown[] = []
    const call = await dialTea((event) => {
      invoked.push(event)
      return Promise.resolve(closing(event, "Fine."))
    })
    await call.say("tea please")
    await call.hangUp()

    expect(call.ended).toBe("caller")
    expect(invoked).toEqual([])
  })

  it("hears cards and custom payloads on chat only", async () => {
    const call = await dialTea(undefined, { dial: { channel: "CHAT" } })
    await call.say("tea please")
    await call.say("green")

    expect(call.heard).toContain("{}")
  })
})
