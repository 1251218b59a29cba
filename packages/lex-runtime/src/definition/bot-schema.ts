import * as v from "valibot"

import {
  type PromptSpecification,
  type ResponseSpecification,
  promptSchema,
  responseSchema,
} from "./message-schema.ts"
import {
  type AfterHook,
  type CodeHook,
  type Conditional,
  type ElicitationCodeHook,
  type NextStep,
  afterHookSchema,
  codeHookSchema,
  conditionalSchema,
  elicitationCodeHookSchema,
  nextStepSchema,
} from "./next-step-schema.ts"
import {
  type SlotDefinition,
  type SlotTypeDefinition,
  type Utterances,
  slotSchema,
  slotTypeSchema,
  utterancesSchema,
} from "./slot-schema.ts"

/** How an intent is confirmed, and where the conversation goes by the answer. */
interface IntentConfirmation {
  readonly IsActive: boolean
  readonly PromptSpecification: PromptSpecification
  readonly ConfirmationResponse?: ResponseSpecification | undefined
  readonly ConfirmationNextStep?: NextStep | undefined
  readonly ConfirmationConditional?: Conditional | undefined
  readonly DeclinationResponse?: ResponseSpecification | undefined
  readonly DeclinationNextStep?: NextStep | undefined
  readonly DeclinationConditional?: Conditional | undefined
  readonly FailureResponse?: ResponseSpecification | undefined
  readonly FailureNextStep?: NextStep | undefined
  readonly FailureConditional?: Conditional | undefined
  readonly CodeHook?: CodeHook | undefined
  readonly ElicitationCodeHook?: ElicitationCodeHook | undefined
}

/** An intent of a locale. */
export interface IntentDefinition {
  readonly Name: string
  readonly ParentIntentSignature?: string | undefined
  readonly SampleUtterances: Utterances
  readonly DialogCodeHook?: { readonly Enabled: boolean } | undefined
  readonly FulfillmentCodeHook?:
    | {
        readonly Enabled: boolean
        readonly IsActive: boolean
        readonly PostFulfillmentStatusSpecification?: AfterHook | undefined
      }
    | undefined
  readonly InitialResponseSetting?:
    | {
        readonly InitialResponse?: ResponseSpecification | undefined
        readonly NextStep?: NextStep | undefined
        readonly Conditional?: Conditional | undefined
        readonly CodeHook?: CodeHook | undefined
      }
    | undefined
  readonly IntentConfirmationSetting?: IntentConfirmation | undefined
  readonly IntentClosingSetting?:
    | {
        readonly IsActive: boolean
        readonly ClosingResponse?: ResponseSpecification | undefined
        readonly NextStep?: NextStep | undefined
        readonly Conditional?: Conditional | undefined
      }
    | undefined
  readonly InputContexts: readonly { readonly Name: string }[]
  readonly OutputContexts: readonly {
    readonly Name: string
    readonly TimeToLiveInSeconds: number
    readonly TurnsToLive: number
  }[]
  readonly Slots: readonly SlotDefinition[]
  readonly SlotPriorities: readonly { readonly Priority: number; readonly SlotName: string }[]
}

/** A bot in one language. */
export interface LocaleDefinition {
  readonly LocaleId: string
  readonly NluConfidenceThreshold: number
  readonly Intents: readonly IntentDefinition[]
  readonly SlotTypes: readonly SlotTypeDefinition[]
}

/** The part of the `AWS::Lex::Bot` CloudFormation properties that a conversation depends on. */
export interface BotDefinition {
  readonly Name: string
  readonly IdleSessionTTLInSeconds: number
  readonly BotLocales: readonly LocaleDefinition[]
}

const confirmationSchema: v.GenericSchema<unknown, IntentConfirmation> = v.object({
  IsActive: v.optional(v.boolean(), true),
  PromptSpecification: promptSchema,
  ConfirmationResponse: v.optional(responseSchema),
  ConfirmationNextStep: v.optional(nextStepSchema),
  ConfirmationConditional: v.optional(conditionalSchema),
  DeclinationResponse: v.optional(responseSchema),
  DeclinationNextStep: v.optional(nextStepSchema),
  DeclinationConditional: v.optional(conditionalSchema),
  FailureResponse: v.optional(responseSchema),
  FailureNextStep: v.optional(nextStepSchema),
  FailureConditional: v.optional(conditionalSchema),
  CodeHook: v.optional(codeHookSchema),
  ElicitationCodeHook: v.optional(elicitationCodeHookSchema),
})

const intentSchema: v.GenericSchema<unknown, IntentDefinition> = v.object({
  Name: v.string(),
  ParentIntentSignature: v.optional(v.string()),
  SampleUtterances: v.optional(utterancesSchema, []),
  DialogCodeHook: v.optional(v.object({ Enabled: v.boolean() })),
  FulfillmentCodeHook: v.optional(
    v.object({
      Enabled: v.boolean(),
      IsActive: v.optional(v.boolean(), true),
      PostFulfillmentStatusSpecification: v.optional(afterHookSchema),
    }),
  ),
  InitialResponseSetting: v.optional(
    v.object({
      InitialResponse: v.optional(responseSchema),
      NextStep: v.optional(nextStepSchema),
      Conditional: v.optional(conditionalSchema),
      CodeHook: v.optional(codeHookSchema),
    }),
  ),
  IntentConfirmationSetting: v.optional(confirmationSchema),
  IntentClosingSetting: v.optional(
    v.object({
      IsActive: v.optional(v.boolean(), true),
      ClosingResponse: v.optional(responseSchema),
      NextStep: v.optional(nextStepSchema),
      Conditional: v.optional(conditionalSchema),
    }),
  ),
  InputContexts: v.optional(v.array(v.object({ Name: v.string() })), []),
  OutputContexts: v.optional(
    v.array(
      v.object({ Name: v.string(), TimeToLiveInSeconds: v.number(), TurnsToLive: v.number() }),
    ),
    [],
  ),
  Slots: v.optional(v.array(slotSchema), []),
  SlotPriorities: v.optional(v.array(v.object({ Priority: v.number(), SlotName: v.string() })), []),
})

const localeSchema: v.GenericSchema<unknown, LocaleDefinition> = v.object({
  LocaleId: v.string(),
  NluConfidenceThreshold: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.4),
  Intents: v.optional(v.array(intentSchema), []),
  SlotTypes: v.optional(v.array(slotTypeSchema), []),
})

/** Reads a `BotDefinition`; what else a bot has is ignored. */
export const botSchema: v.GenericSchema<unknown, BotDefinition> = v.object({
  Name: v.string(),
  IdleSessionTTLInSeconds: v.optional(v.number(), 300),
  BotLocales: v.array(localeSchema),
})
