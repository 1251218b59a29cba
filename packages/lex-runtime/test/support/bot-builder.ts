type Json = Record<string, unknown>

/** A message group list as CloudFormation has it. */
export function response(...texts: readonly string[]): Json {
  return {
    MessageGroupsList: texts.map((Value) => ({ Message: { PlainTextMessage: { Value } } })),
  }
}

/** A prompt that is repeated twice at most, unless told otherwise. */
export function prompt(text: string, more: Json = {}): Json {
  return { ...response(text), MaxRetries: 2, AllowInterrupt: true, ...more }
}

/** A required slot; `setting` adds to its ValueElicitationSetting. */
export function slot(
  [Name, SlotTypeName]: readonly [name: string, type: string],
  text: string,
  { more = {}, ...setting }: { readonly more?: Json; readonly [name: string]: unknown } = {},
): Json {
  return {
    Name,
    SlotTypeName,
    ValueElicitationSetting: {
      SlotConstraint: "Required",
      PromptSpecification: prompt(text),
      ...setting,
    },
    ...more,
  }
}

export const dialogHook = { DialogCodeHook: { Enabled: true } }
export const fulfillmentHook = { FulfillmentCodeHook: { Enabled: true } }
export const bothHooks = { ...dialogHook, ...fulfillmentHook }

/** An intent whose slots are asked for in the order in which they stand. */
export function intent(
  Name: string,
  utterances: readonly string[],
  {
    slots = [],
    ...more
  }: { readonly slots?: readonly Json[]; readonly [name: string]: unknown } = {},
): Json {
  return {
    Name,
    SampleUtterances: utterances.map((Utterance) => ({ Utterance })),
    Slots: slots,
    SlotPriorities: slots.map((one, index) => ({ Priority: index + 1, SlotName: one["Name"] })),
    ...more,
  }
}

/** A custom slot type: a value, or a value with its synonyms. */
export function slotType(
  Name: string,
  values: readonly (string | readonly [string, ...string[]])[],
  more: Json = {},
): Json {
  return {
    Name,
    ValueSelectionSetting: { ResolutionStrategy: "TOP_RESOLUTION" },
    SlotTypeValues: values.map((one) => {
      const [Value, ...synonyms] = typeof one === "string" ? [one] : one
      return {
        SampleValue: { Value },
        Synonyms: synonyms.map((synonym) => ({ Value: synonym })),
      }
    }),
    ...more,
  }
}

/** A bot of one locale with these intents and a fallback intent. */
export function bot(
  intents: readonly Json[],
  {
    slotTypes = [],
    fallback = {},
    ...locale
  }: {
    readonly slotTypes?: readonly Json[]
    readonly fallback?: Json
    readonly [name: string]: unknown
  } = {},
): Json {
  return {
    Name: "TestBot",
    RoleArn: { "Fn::GetAtt": ["Role", "Arn"] },
    DataPrivacy: { ChildDirected: false },
    IdleSessionTTLInSeconds: 300,
    BotLocales: [
      {
        LocaleId: "en_US",
        NluConfidenceThreshold: 0.4,
        Intents: [
          ...intents,
          { Name: "FallbackIntent", ParentIntentSignature: "AMAZON.FallbackIntent", ...fallback },
        ],
        SlotTypes: slotTypes,
        ...locale,
      },
    ],
  }
}
