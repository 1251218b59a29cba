/** A prompt as CloudFormation has it. */
export const prompt = (
  text: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  MessageGroupsList: [{ Message: { PlainTextMessage: { Value: text } } }],
  MaxRetries: 2,
  AllowInterrupt: true,
  ...more,
})

export const response = (text: string): Record<string, unknown> => ({
  MessageGroupsList: [{ Message: { PlainTextMessage: { Value: text } } }],
})

const utterances = (...texts: string[]): { Utterance: string }[] =>
  texts.map((Utterance) => ({ Utterance }))

const slot = (Name: string, SlotTypeName: string, text: string): Record<string, unknown> => ({
  Name,
  SlotTypeName,
  ValueElicitationSetting: { SlotConstraint: "Required", PromptSpecification: prompt(text) },
})

const optionalSlot = (
  Name: string,
  SlotTypeName: string,
  text: string,
): Record<string, unknown> => ({
  Name,
  SlotTypeName,
  ValueElicitationSetting: { SlotConstraint: "Optional", PromptSpecification: prompt(text) },
})

const hooks = { DialogCodeHook: { Enabled: true }, FulfillmentCodeHook: { Enabled: true } }

const bookVisit = {
  Name: "BookVisit",
  SampleUtterances: utterances(
    "book a visit",
    "book a visit for {date}",
    "book a visit for {date} at {time}",
    "i want to come in on {date}",
    "i'd like an appointment",
    "can i come at {time}",
    "1",
  ),
  Slots: [
    slot("time", "AMAZON.Time", "At what time?"),
    slot("date", "AMAZON.Date", "Which day?"),
    optionalSlot("phone", "AMAZON.PhoneNumber", "Your number?"),
  ],
  SlotPriorities: [
    { Priority: 2, SlotName: "time" },
    { Priority: 1, SlotName: "date" },
  ],
  IntentConfirmationSetting: {
    PromptSpecification: prompt("Book {date} at {time}?"),
    DeclinationResponse: response("Not booked."),
  },
}

const cancelVisit = {
  Name: "CancelVisit",
  SampleUtterances: utterances(
    "cancel my visit",
    "i can't make it",
    "call it off",
    "cancel my visit on {date}",
    "2",
  ),
  Slots: [optionalSlot("date", "AMAZON.Date", "Cancel which day?")],
}

const orderTea = {
  Name: "OrderTea",
  SampleUtterances: utterances("order tea", "i'd like a {kind} tea", "tea please"),
  Slots: [slot("kind", "TeaKind", "Which tea?")],
  SlotPriorities: [{ Priority: 1, SlotName: "kind" }],
}

/** An own bot: a visit to book with a confirmation, a visit to cancel, tea to order, help and fallback. */
export function demoBot(
  options: { readonly hooks: boolean } = { hooks: true },
): Record<string, unknown> {
  const withHooks = (intent: Record<string, unknown>): Record<string, unknown> =>
    options.hooks ? { ...intent, ...hooks } : intent
  return {
    Name: "DemoBot",
    RoleArn: { "Fn::GetAtt": ["Role", "Arn"] },
    DataPrivacy: { ChildDirected: false },
    IdleSessionTTLInSeconds: 300,
    BotLocales: [
      {
        LocaleId: "en_US",
        NluConfidenceThreshold: 0.4,
        Intents: [
          withHooks(bookVisit),
          withHooks(cancelVisit),
          withHooks(orderTea),
          withHooks({ Name: "Help", ParentIntentSignature: "AMAZON.HelpIntent" }),
          withHooks({ Name: "FallbackIntent", ParentIntentSignature: "AMAZON.FallbackIntent" }),
        ],
        SlotTypes: [
          {
            Name: "TeaKind",
            ValueSelectionSetting: { ResolutionStrategy: "TOP_RESOLUTION" },
            SlotTypeValues: [
              { SampleValue: { Value: "green" }, Synonyms: [{ Value: "sencha" }] },
              {
                SampleValue: { Value: "black" },
                Synonyms: [{ Value: "earl grey" }, { Value: "1" }],
              },
            ],
          },
        ],
      },
    ],
  }
}
