import type { DeployedBot } from "../../src/index.ts"

export const teaAlias = "arn:aws:lex:us-east-1:000000000000:bot-alias/TEABOT/LIVE"

/** A small bot in the shape of `AWS::Lex::Bot`: tea by kind, the time of day, and what it does not understand. */
export function teaBot(codeHook: (event: unknown) => Promise<unknown>): DeployedBot {
  return {
    aliasArn: teaAlias,
    definition,
    localeId: "en_US",
    botId: "TEABOT",
    aliasId: "LIVE",
    aliasName: "live",
    codeHook,
  }
}

function message(text: string): object {
  return { Message: { PlainTextMessage: { Value: text } } }
}

const definition = {
  Name: "tea",
  RoleArn: "arn:aws:iam::000000000000:role/lex",
  DataPrivacy: { ChildDirected: false },
  IdleSessionTTLInSeconds: 300,
  BotLocales: [
    {
      LocaleId: "en_US",
      NluConfidenceThreshold: 0.4,
      SlotTypes: [
        {
          Name: "TeaKind",
          SlotTypeValues: [
            { SampleValue: { Value: "green" } },
            { SampleValue: { Value: "black" } },
          ],
          ValueSelectionSetting: { ResolutionStrategy: "TOP_RESOLUTION" },
        },
      ],
      Intents: [
        {
          Name: "OrderTea",
          SampleUtterances: [
            { Utterance: "order tea" },
            { Utterance: "tea please" },
            { Utterance: "1" },
          ],
          FulfillmentCodeHook: { Enabled: true },
          Slots: [
            {
              Name: "kind",
              SlotTypeName: "TeaKind",
              ValueElicitationSetting: {
                SlotConstraint: "Required",
                PromptSpecification: {
                  MessageGroupsList: [message("Which tea?")],
                  MaxRetries: 1,
                  AllowInterrupt: true,
                },
              },
            },
          ],
          SlotPriorities: [{ Priority: 1, SlotName: "kind" }],
        },
        {
          Name: "Goodbye",
          SampleUtterances: [{ Utterance: "goodbye" }, { Utterance: "that is all" }],
        },
        { Name: "FallbackIntent", ParentIntentSignature: "AMAZON.FallbackIntent" },
      ],
    },
  ],
}

/** What the hook sends back to close an intent. */
export function closing(
  event: unknown,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): object {
  const { sessionState } = event as {
    sessionState: { intent: { name: string; slots: object }; sessionAttributes?: object }
  }
  return {
    sessionState: {
      sessionAttributes: { ...sessionState.sessionAttributes, ...attributes },
      dialogAction: { type: "Close" },
      intent: {
        name: sessionState.intent.name,
        slots: sessionState.intent.slots,
        state: "Fulfilled",
      },
    },
    messages: [
      { contentType: "SSML", content: `<speak>${text}</speak>` },
      { contentType: "CustomPayload", content: "{}" },
    ],
  }
}
