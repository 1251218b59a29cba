import * as v from "valibot"

import { type Condition, parseCondition } from "./condition.ts"
import { type ResponseSpecification, responseSchema } from "./message-schema.ts"

/** A value that a next step gives to a slot. */
interface InterpretedValue {
  readonly Value?: { readonly InterpretedValue?: string | undefined } | undefined
}

/** A slot that a next step fills. */
interface SlotOverride {
  readonly SlotName?: string | undefined
  readonly SlotValueOverride?:
    | ({
        readonly Shape?: "Scalar" | "List" | undefined
        readonly Values?: readonly InterpretedValue[] | undefined
      } & InterpretedValue)
    | undefined
}

/** A configured next step (`DialogState`): where the conversation goes after a point of an intent. */
export interface NextStep {
  readonly DialogAction?:
    | {
        readonly Type: (typeof dialogActions)[number]
        readonly SlotToElicit?: string | undefined
        readonly SuppressNextMessage?: boolean | undefined
      }
    | undefined
  readonly Intent?:
    | { readonly Name?: string | undefined; readonly Slots?: readonly SlotOverride[] | undefined }
    | undefined
  readonly SessionAttributes?:
    | readonly { readonly Key: string; readonly Value: string }[]
    | undefined
}

/** Conditional branches: the first whose expression holds is taken, else the default one. */
export interface Conditional {
  readonly IsActive: boolean
  readonly ConditionalBranches: readonly {
    readonly Name?: string | undefined
    readonly Condition: { readonly ExpressionString: Condition }
    readonly NextStep: NextStep
    readonly Response?: ResponseSpecification | undefined
  }[]
  readonly DefaultBranch: {
    readonly NextStep?: NextStep | undefined
    readonly Response?: ResponseSpecification | undefined
  }
}

/** Where the conversation goes after a code hook or a fulfillment, by how that ended. */
export interface AfterHook {
  readonly SuccessResponse?: ResponseSpecification | undefined
  readonly SuccessNextStep?: NextStep | undefined
  readonly SuccessConditional?: Conditional | undefined
  readonly FailureResponse?: ResponseSpecification | undefined
  readonly FailureNextStep?: NextStep | undefined
  readonly FailureConditional?: Conditional | undefined
  readonly TimeoutResponse?: ResponseSpecification | undefined
  readonly TimeoutNextStep?: NextStep | undefined
  readonly TimeoutConditional?: Conditional | undefined
}

/** A code hook at one point of an intent, and where to go when it succeeds, fails or times out. */
export interface CodeHook {
  readonly EnableCodeHookInvocation: boolean
  readonly IsActive: boolean
  readonly InvocationLabel?: string | undefined
  readonly PostCodeHookSpecification?: AfterHook | undefined
}

/** A code hook that is asked while a slot or a confirmation is being elicited. */
export interface ElicitationCodeHook {
  readonly EnableCodeHookInvocation: boolean
  readonly InvocationLabel?: string | undefined
}

const dialogActions = [
  "CloseIntent",
  "ConfirmIntent",
  "ElicitIntent",
  "ElicitSlot",
  "EndConversation",
  "EvaluateConditional",
  "FulfillIntent",
  "InvokeDialogCodeHook",
  "StartIntent",
] as const

const slotOverrideSchema: v.GenericSchema<unknown, SlotOverride> = v.object({
  SlotName: v.optional(v.string()),
  SlotValueOverride: v.optional(
    v.object({
      Shape: v.optional(v.picklist(["Scalar", "List"])),
      Value: v.optional(v.object({ InterpretedValue: v.optional(v.string()) })),
      Values: v.optional(
        v.array(
          v.object({ Value: v.optional(v.object({ InterpretedValue: v.optional(v.string()) })) }),
        ),
      ),
    }),
  ),
})

export const nextStepSchema: v.GenericSchema<unknown, NextStep> = v.object({
  DialogAction: v.optional(
    v.object({
      Type: v.picklist(dialogActions),
      SlotToElicit: v.optional(v.string()),
      SuppressNextMessage: v.optional(v.boolean()),
    }),
  ),
  Intent: v.optional(
    v.object({ Name: v.optional(v.string()), Slots: v.optional(v.array(slotOverrideSchema)) }),
  ),
  SessionAttributes: v.optional(v.array(v.object({ Key: v.string(), Value: v.string() }))),
})

export const conditionalSchema: v.GenericSchema<unknown, Conditional> = v.object({
  IsActive: v.boolean(),
  ConditionalBranches: v.array(
    v.object({
      Name: v.optional(v.string()),
      Condition: v.object({ ExpressionString: v.pipe(v.string(), v.transform(parseCondition)) }),
      NextStep: nextStepSchema,
      Response: v.optional(responseSchema),
    }),
  ),
  DefaultBranch: v.object({
    NextStep: v.optional(nextStepSchema),
    Response: v.optional(responseSchema),
  }),
})

export const afterHookSchema: v.GenericSchema<unknown, AfterHook> = v.object({
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

export const codeHookSchema: v.GenericSchema<unknown, CodeHook> = v.object({
  EnableCodeHookInvocation: v.optional(v.boolean(), true),
  IsActive: v.optional(v.boolean(), true),
  InvocationLabel: v.optional(v.string()),
  PostCodeHookSpecification: v.optional(afterHookSchema),
})

export const elicitationCodeHookSchema: v.GenericSchema<unknown, ElicitationCodeHook> = v.object({
  EnableCodeHookInvocation: v.optional(v.boolean(), true),
  InvocationLabel: v.optional(v.string()),
})
