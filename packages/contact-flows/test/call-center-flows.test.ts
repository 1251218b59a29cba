import { type CallCenter, defineCallCenter } from "@call-center/config"
import {
  emitFlow,
  type FlowAction,
  type FlowContent,
  validateFlow,
} from "@call-center/flow-language"
import { intentNames } from "@call-center/lex-bot"
import { describe, expect, it } from "vitest"

import { callCenterFlows, localArn } from "../src/index.ts"
import { everyCallCenter } from "./call-centers.ts"

const everything = defineCallCenter({
  recording: { enabled: true },
  agent: { enabled: true, callbacks: true },
  business: { reachUsAt: "(212) 555-0100" },
})

function contentOf(name: string, callCenter: CallCenter): FlowContent {
  const flow = callCenterFlows(callCenter).find((each) => each.name === name)
  if (flow === undefined) throw new Error(`no flow ${name}`)
  return emitFlow(flow, { resolve: localArn })
}

function actionOf(content: FlowContent, identifier: string): FlowAction {
  const action = content.Actions.find((each) => each.Identifier === identifier)
  if (action === undefined) throw new Error(`no action ${identifier}`)
  return action
}

/** Every way that leads to an action, with what takes it. */
function waysTo(content: FlowContent, target: string): { from: FlowAction; by: string }[] {
  return content.Actions.flatMap((from) => {
    const { NextAction, Errors = [], Conditions = [] } = from.Transitions
    const ways = [
      { to: NextAction, by: "NextAction" },
      ...Errors.map((error) => ({ to: error.NextAction, by: error.ErrorType })),
      ...Conditions.map(({ NextAction: to, Condition }) => ({
        to,
        by: JSON.stringify(Condition.Operands),
      })),
    ]
    return ways.filter(({ to }) => to === target).map(({ by }) => ({ from, by }))
  })
}

/** What is said where, in a language. */
function spoken(locale: "en_US" | "es_US"): string[] {
  return callCenterFlows({ ...everything, locale }).flatMap((flow) =>
    emitFlow(flow, { resolve: localArn }).Actions.flatMap(({ Identifier, Parameters }) =>
      [Parameters?.["Text"], Parameters?.["Messages"]]
        .filter((each) => each !== undefined)
        .map((each) => `${flow.name} ${Identifier} ${JSON.stringify(each)}`),
    ),
  )
}

describe("the flows of a call centre", () => {
  it.each(everyCallCenter)("are valid without a warning: %s", (_, callCenter) => {
    for (const flow of callCenterFlows(callCenter)) {
      const content = emitFlow(flow, { resolve: localArn })

      const issues = validateFlow(content, { type: flow.type, channel: "VOICE" })
      expect({ flow: flow.name, issues }).toEqual({ flow: flow.name, issues: [] })
    }
  })

  it("come in an order in which they can be created: what others point at first", () => {
    const created: string[] = []
    const missing: string[] = []

    for (const flow of callCenterFlows(everything)) {
      emitFlow(flow, {
        resolve: (reference) => {
          const isMissing = "contactFlow" in reference && !created.includes(reference.contactFlow)
          if (isMissing) missing.push(JSON.stringify(reference))
          return localArn(reference)
        },
      })
      created.push(flow.name)
    }

    expect(missing).toEqual([])
    expect(created).toHaveLength(5)
    expect(created.at(-1)).toBe("main")
  })

  it("are one flow where callers cannot ask for a person", () => {
    const flows = callCenterFlows(defineCallCenter({ agent: { enabled: false } }))

    expect(flows.map((flow) => flow.name)).toEqual(["main"])
    const contents = flows.map((flow) => emitFlow(flow, { resolve: localArn }))
    expect(JSON.stringify(contents)).not.toMatch(/Queue|press 0/)
  })

  it("speak the configured language throughout", () => {
    const english = spoken("en_US")
    expect(spoken("es_US").filter((each) => english.includes(each))).toEqual([])
    expect(spoken("es_US")).toHaveLength(english.length)
  })
})

describe("the main flow", () => {
  it("says whom one has called, and that no person answers, before anything else", () => {
    const main = contentOf("main", everything)
    const heard = []
    let next: string | undefined = main.StartAction
    while (next !== undefined && heard.length === 0) {
      const action = actionOf(main, next)
      if (action.Parameters?.["Text"] !== undefined) heard.push(action.Parameters["Text"])
      next = action.Transitions.NextAction
    }

    expect(heard).toEqual(["Thanks for calling Acme. I'm an automated assistant."])
  })

  it("tells the bot the caller's number and the contact in each of its blocks", () => {
    const blocks = contentOf("main", everything).Actions.filter(
      (each) => each.Type === "ConnectParticipantWithLexBot",
    )

    expect(blocks).toHaveLength(3)
    for (const { Parameters } of blocks) {
      expect(Parameters?.["LexSessionAttributes"]).toMatchObject({
        callerNumber: "$.CustomerEndpoint.Address",
        contactId: "$.ContactId",
        // A caller may think for six seconds, and a key of the menu ends its answer at once.
        "x-amz-lex:audio:start-timeout-ms:*:*": "6000",
        "x-amz-lex:dtmf:max-length:*:*": "1",
      })
    }
  })

  it("knows only intents that the bot has, and goes on after each of the caller's tasks", () => {
    const main = contentOf("main", everything)
    const branches = new Map(
      (actionOf(main, "ask").Transitions.Conditions ?? []).map((each) => [
        each.Condition.Operands[0],
        each.NextAction,
      ]),
    )

    for (const intent of branches.keys()) expect(Object.values(intentNames)).toContain(intent)
    expect(Object.fromEntries(branches)).toMatchObject({
      ScheduleDemo: "anythingElse",
      CheckDemo: "anythingElse",
      MoveDemo: "anythingElse",
      CancelDemo: "anythingElse",
      TalkToAgent: "toAgent",
      Goodbye: "hangUp",
    })
  })

  it.each(everyCallCenter)("hangs up only after words: %s", (_, callCenter) => {
    const silent = waysTo(contentOf("main", callCenter), "hangUp").filter(({ from, by }) => {
      // The bot says goodbye before it ends with this intent.
      const botSaidGoodbye =
        from.Type === "ConnectParticipantWithLexBot" && by === JSON.stringify([intentNames.goodbye])
      return !botSaidGoodbye && from.Parameters?.["Text"] === undefined
    })

    expect(silent).toEqual([])
  })

  it.each(everyCallCenter)(
    "has words and a way on for every error of the bot: %s",
    (_, callCenter) => {
      const main = contentOf("main", callCenter)
      const trouble = actionOf(main, "trouble")

      expect(waysTo(main, "troubleAgain").map(({ by }) => by)).toEqual(
        expect.arrayContaining(["NoMatchingError", "NoMatchingError", "NoMatchingError"]),
      )
      expect(trouble.Parameters?.["Text"]).toMatch(/1/)
      expect(trouble.Transitions.Conditions?.map((each) => each.NextAction)).toContain("ask")
    },
  )

  it("records only when the caller agreed by key, and the consent was noted", () => {
    const main = contentOf("main", everything)

    expect(waysTo(main, "record").map(({ from, by }) => [from.Identifier, by])).toEqual([
      ["noteConsent", "NextAction"],
    ])
    expect(waysTo(main, "noteConsent").map(({ from, by }) => [from.Identifier, by])).toEqual([
      ["askConsent", '["1"]'],
    ])
  })

  it("does not ask about a recording where there is none", () => {
    const main = contentOf("main", defineCallCenter({}))

    expect(JSON.stringify(main)).not.toMatch(/record/i)
  })

  it("says how to reach the business otherwise", () => {
    const main = contentOf("main", everything)

    expect(actionOf(main, "unreachable").Parameters?.["Text"]).toContain("(212) 555-0100")
    expect(actionOf(main, "sorry").Parameters?.["Text"]).toContain("(212) 555-0100")
  })
})

describe("callbacks", () => {
  it("go to the number that the call came from, never to one that was keyed in", () => {
    const contents = callCenterFlows(everything).map((each) =>
      emitFlow(each, { resolve: localArn }),
    )
    const numbers = contents
      .flatMap((each) => each.Actions)
      .filter((each) => each.Type === "UpdateContactCallbackNumber")
      .map((each) => each.Parameters?.["CallbackNumber"])

    expect(numbers).toEqual(["$.CustomerEndpoint.Address", "$.CustomerEndpoint.Address"])
  })

  it("are never offered where they are off", () => {
    const flows = callCenterFlows(defineCallCenter({ agent: { enabled: true, callbacks: false } }))

    expect(JSON.stringify(flows.map((each) => emitFlow(each, { resolve: localArn })))).not.toMatch(
      /callback|call you back/i,
    )
  })
})

describe("the agent's whisper", () => {
  it("tells what the path to the agent noted", () => {
    const main = contentOf("main", everything)
    const whisper = contentOf("agent-whisper", everything)

    const noted = ["toAgent", "toAgentByKey"].map(
      (each) => actionOf(main, each).Parameters?.["Attributes"],
    )
    expect(noted).toEqual([
      { callerWanted: "$.Lex.SessionAttributes.wanted" },
      { callerWanted: "to speak to a person" },
    ])
    expect(actionOf(whisper, "tellWish").Parameters?.["Text"]).toContain(
      "$.Attributes.callerWanted",
    )
  })
})
