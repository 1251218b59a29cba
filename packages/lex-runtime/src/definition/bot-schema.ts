import * as v from "valibot"

import { promptSchema, responseSchema } from "./message-schema.ts"
import {
  codeHookSchema,
  conditionalSchema,
  elicitationCodeHookSchema,
  nextStepSchema,
} from "./next-step-schema.ts"
import { slotSchema, slotTypeSchema, utterancesSchema } from "./slot-schema.ts"

const confirmationSchema = v.object({
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

const postFulfillmentSchema = v.object({
  SuccessResponse: v.optional(responseSchema),
  SuccessNextStep: v.optional(nextStepSchema),
  SuccessConditional: v.optional(conditionalSchema),
  FailureResponse: v.optional(responseSchema),
  FailureNextStep: v.optional(nextStepSchema),
  FailureConditional: v.optional(conditionalSchema),
  TimeoutResponse: v.optional(responseSchema),
  TimeoutNextStep: v.optional(nextStepSchema),
  TimeoutConditional: v.optional(conditionalSchema),
})

const intentSchema = v.object({
  Name: v.string(),
  ParentIntentSignature: v.optional(v.string()),
  SampleUtterances: v.optional(utterancesSchema, []),
  DialogCodeHook: v.optional(v.object({ Enabled: v.boolean() })),
  FulfillmentCodeHook: v.optional(
    v.object({
      Enabled: v.boolean(),
      IsActive: v.optional(v.boolean(), true),
      PostFulfillmentStatusSpecification: v.optional(postFulfillmentSchema),
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

const localeSchema = v.object({
  LocaleId: v.string(),
  NluConfidenceThreshold: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.4),
  Intents: v.optional(v.array(intentSchema), []),
  SlotTypes: v.optional(v.array(slotTypeSchema), []),
})

/** The part of the `AWS::Lex::Bot` CloudFormation properties that a conversation depends on; the rest is ignored. */
export const botSchema = v.object({
  Name: v.string(),
  IdleSessionTTLInSeconds: v.optional(v.number(), 300),
  BotLocales: v.array(localeSchema),
})

export type LocaleDefinition = v.InferOutput<typeof localeSchema>
export type IntentDefinition = v.InferOutput<typeof intentSchema>
