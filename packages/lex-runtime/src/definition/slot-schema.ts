import * as v from "valibot"

import {
  type PromptSpecification,
  type ResponseSpecification,
  promptSchema,
  responseEntries,
  responseSchema,
} from "./message-schema.ts"
import {
  type CodeHook,
  type Conditional,
  type ElicitationCodeHook,
  type NextStep,
  codeHookSchema,
  conditionalSchema,
  elicitationCodeHookSchema,
  nextStepSchema,
} from "./next-step-schema.ts"

/** Sentences that callers may say. */
export type Utterances = readonly { readonly Utterance: string }[]

/** How a value is asked for. */
interface Elicitation {
  readonly PromptSpecification?: PromptSpecification | undefined
  readonly SampleUtterances?: Utterances | undefined
  readonly DefaultValueSpecification?:
    | { readonly DefaultValueList: readonly { readonly DefaultValue: string }[] }
    | undefined
}

/** What Lex says while the caller asked it to wait. */
export interface WaitAndContinue {
  readonly IsActive: boolean
  readonly WaitingResponse: ResponseSpecification
  readonly ContinueResponse: ResponseSpecification
  readonly StillWaitingResponse?:
    | (ResponseSpecification & {
        readonly FrequencyInSeconds: number
        readonly TimeoutInSeconds: number
      })
    | undefined
}

/** Where the conversation goes once a slot was or was not filled. */
interface SlotCapture {
  readonly CaptureResponse?: ResponseSpecification | undefined
  readonly CaptureNextStep?: NextStep | undefined
  readonly CaptureConditional?: Conditional | undefined
  readonly FailureResponse?: ResponseSpecification | undefined
  readonly FailureNextStep?: NextStep | undefined
  readonly FailureConditional?: Conditional | undefined
  readonly CodeHook?: CodeHook | undefined
  readonly ElicitationCodeHook?: ElicitationCodeHook | undefined
}

/** The parts of a composite slot. */
interface SubSlotSetting {
  readonly Expression?: string | undefined
  readonly SlotSpecifications?:
    | Readonly<
        Record<
          string,
          { readonly SlotTypeId: string; readonly ValueElicitationSetting: Elicitation }
        >
      >
    | undefined
}

/** A slot of an intent. */
export interface SlotDefinition {
  readonly Name: string
  readonly SlotTypeName?: string | undefined
  readonly ValueElicitationSetting: Elicitation & {
    readonly SlotConstraint: "Required" | "Optional"
    readonly WaitAndContinueSpecification?: WaitAndContinue | undefined
    readonly SlotCaptureSetting?: SlotCapture | undefined
    readonly SlotResolutionSetting?: { readonly SlotResolutionStrategy: string } | undefined
  }
  readonly MultipleValuesSetting?: { readonly AllowMultipleValues: boolean } | undefined
  readonly SubSlotSetting?: SubSlotSetting | undefined
}

/** A slot type of a locale: its values, or what it is made of. */
export interface SlotTypeDefinition {
  readonly Name: string
  readonly ParentSlotTypeSignature?: string | undefined
  readonly SlotTypeValues: readonly {
    readonly SampleValue: { readonly Value: string }
    readonly Synonyms?: readonly { readonly Value: string }[] | undefined
  }[]
  readonly ValueSelectionSetting?:
    | {
        readonly ResolutionStrategy?: string | undefined
        readonly RegexFilter?: { readonly Pattern: string } | undefined
      }
    | undefined
  readonly ExternalSourceSetting?: unknown
  readonly CompositeSlotTypeSetting?:
    | {
        readonly SubSlots?:
          | readonly { readonly Name: string; readonly SlotTypeId: string }[]
          | undefined
      }
    | undefined
}

export const utterancesSchema: v.GenericSchema<unknown, Utterances> = v.array(
  v.object({ Utterance: v.string() }),
)

const defaultValueSchema = v.object({
  DefaultValueList: v.array(v.object({ DefaultValue: v.string() })),
})

const waitAndContinueSchema: v.GenericSchema<unknown, WaitAndContinue> = v.object({
  IsActive: v.optional(v.boolean(), true),
  WaitingResponse: responseSchema,
  ContinueResponse: responseSchema,
  StillWaitingResponse: v.optional(
    v.object({
      ...responseEntries,
      FrequencyInSeconds: v.number(),
      TimeoutInSeconds: v.number(),
    }),
  ),
})

const captureSchema: v.GenericSchema<unknown, SlotCapture> = v.object({
  CaptureResponse: v.optional(responseSchema),
  CaptureNextStep: v.optional(nextStepSchema),
  CaptureConditional: v.optional(conditionalSchema),
  FailureResponse: v.optional(responseSchema),
  FailureNextStep: v.optional(nextStepSchema),
  FailureConditional: v.optional(conditionalSchema),
  CodeHook: v.optional(codeHookSchema),
  ElicitationCodeHook: v.optional(elicitationCodeHookSchema),
})

const subSlotSettingSchema: v.GenericSchema<unknown, SubSlotSetting> = v.object({
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

export const slotSchema: v.GenericSchema<unknown, SlotDefinition> = v.object({
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

export const slotTypeSchema: v.GenericSchema<unknown, SlotTypeDefinition> = v.object({
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
