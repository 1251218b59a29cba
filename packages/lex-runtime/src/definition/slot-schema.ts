import * as v from "valibot"

import { promptSchema, responseSchema } from "./message-schema.ts"
import {
  codeHookSchema,
  conditionalSchema,
  elicitationCodeHookSchema,
  nextStepSchema,
} from "./next-step-schema.ts"

const utterancesSchema = v.array(v.object({ Utterance: v.string() }))

const defaultValueSchema = v.object({
  DefaultValueList: v.array(v.object({ DefaultValue: v.string() })),
})

const waitAndContinueSchema = v.object({
  IsActive: v.optional(v.boolean(), true),
  WaitingResponse: responseSchema,
  ContinueResponse: responseSchema,
  StillWaitingResponse: v.optional(
    v.object({
      ...responseSchema.entries,
      FrequencyInSeconds: v.number(),
      TimeoutInSeconds: v.number(),
    }),
  ),
})

const captureSchema = v.object({
  CaptureResponse: v.optional(responseSchema),
  CaptureNextStep: v.optional(nextStepSchema),
  CaptureConditional: v.optional(conditionalSchema),
  FailureResponse: v.optional(responseSchema),
  FailureNextStep: v.optional(nextStepSchema),
  FailureConditional: v.optional(conditionalSchema),
  CodeHook: v.optional(codeHookSchema),
  ElicitationCodeHook: v.optional(elicitationCodeHookSchema),
})

const subSlotSettingSchema = v.object({
  Expression: v.optional(v.string()),
  SlotSpecifications: v.optional(
    v.record(
      v.string(),
      v.object({
        SlotTypeId: v.string(),
        ValueElicitationSetting: v.object({
          PromptSpecification: v.optional(promptSchema),
          SampleUtterances: v.optional(utterancesSchema),
          DefaultValueSpecification: v.optional(defaultValueSchema),
        }),
      }),
    ),
  ),
})

export const slotSchema = v.object({
  Name: v.string(),
  SlotTypeName: v.optional(v.string()),
  ValueElicitationSetting: v.object({
    SlotConstraint: v.picklist(["Required", "Optional"]),
    PromptSpecification: v.optional(promptSchema),
    SampleUtterances: v.optional(utterancesSchema),
    DefaultValueSpecification: v.optional(defaultValueSchema),
    WaitAndContinueSpecification: v.optional(waitAndContinueSchema),
    SlotCaptureSetting: v.optional(captureSchema),
    SlotResolutionSetting: v.optional(v.object({ SlotResolutionStrategy: v.string() })),
  }),
  MultipleValuesSetting: v.optional(
    v.object({ AllowMultipleValues: v.optional(v.boolean(), false) }),
  ),
  SubSlotSetting: v.optional(subSlotSettingSchema),
})

const typeValueSchema = v.object({
  SampleValue: v.object({ Value: v.string() }),
  Synonyms: v.optional(v.array(v.object({ Value: v.string() }))),
})

export const slotTypeSchema = v.object({
  Name: v.string(),
  ParentSlotTypeSignature: v.optional(v.string()),
  SlotTypeValues: v.optional(v.array(typeValueSchema), []),
  ValueSelectionSetting: v.optional(
    v.object({
      ResolutionStrategy: v.optional(v.string()),
      RegexFilter: v.optional(v.object({ Pattern: v.string() })),
    }),
  ),
  ExternalSourceSetting: v.optional(v.unknown()),
  CompositeSlotTypeSetting: v.optional(
    v.object({
      SubSlots: v.optional(v.array(v.object({ Name: v.string(), SlotTypeId: v.string() }))),
    }),
  ),
})

export type SlotDefinition = v.InferOutput<typeof slotSchema>
export type SlotTypeDefinition = v.InferOutput<typeof slotTypeSchema>
export type WaitAndContinue = v.InferOutput<typeof waitAndContinueSchema>
export { utterancesSchema }
