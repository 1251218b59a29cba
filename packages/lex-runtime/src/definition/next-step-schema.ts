import * as v from "valibot"

import { parseCondition } from "./condition.ts"
import { responseSchema } from "./message-schema.ts"

const slotOverrideSchema = v.object({
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

/** A configured next step (`DialogState`): where the conversation goes after a point of an intent. */
export const nextStepSchema = v.object({
  DialogAction: v.optional(
    v.object({
      Type: v.picklist([
        "CloseIntent",
        "ConfirmIntent",
        "ElicitIntent",
        "ElicitSlot",
        "EndConversation",
        "EvaluateConditional",
        "FulfillIntent",
        "InvokeDialogCodeHook",
        "StartIntent",
      ]),
      SlotToElicit: v.optional(v.string()),
      SuppressNextMessage: v.optional(v.boolean()),
    }),
  ),
  Intent: v.optional(
    v.object({ Name: v.optional(v.string()), Slots: v.optional(v.array(slotOverrideSchema)) }),
  ),
  SessionAttributes: v.optional(v.array(v.object({ Key: v.string(), Value: v.string() }))),
})

/** Conditional branches: the first whose expression holds is taken, else the default one. */
export const conditionalSchema = v.object({
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

/** A code hook at one point of an intent, and where to go when it succeeds, fails or times out. */
export const codeHookSchema = v.object({
  EnableCodeHookInvocation: v.optional(v.boolean(), true),
  IsActive: v.optional(v.boolean(), true),
  InvocationLabel: v.optional(v.string()),
  PostCodeHookSpecification: v.optional(
    v.object({
      SuccessResponse: v.optional(responseSchema),
      SuccessNextStep: v.optional(nextStepSchema),
      SuccessConditional: v.optional(conditionalSchema),
      FailureResponse: v.optional(responseSchema),
      FailureNextStep: v.optional(nextStepSchema),
      FailureConditional: v.optional(conditionalSchema),
      TimeoutResponse: v.optional(responseSchema),
      TimeoutNextStep: v.optional(nextStepSchema),
      TimeoutConditional: v.optional(conditionalSchema),
    }),
  ),
})

/** A code hook that is asked while a slot or a confirmation is being elicited. */
export const elicitationCodeHookSchema = v.object({
  EnableCodeHookInvocation: v.optional(v.boolean(), true),
  InvocationLabel: v.optional(v.string()),
})

export type NextStep = v.InferOutput<typeof nextStepSchema>
export type Conditional = v.InferOutput<typeof conditionalSchema>
export type CodeHook = v.InferOutput<typeof codeHookSchema>
export type ElicitationCodeHook = v.InferOutput<typeof elicitationCodeHookSchema>
