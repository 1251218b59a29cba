import * as v from "valibot"

import type { SlotValue } from "../slot-value.ts"

const attributesSchema = v.record(v.string(), v.string())

const valueSchema = v.strictObject({
  originalValue: v.optional(v.string()),
  interpretedValue: v.optional(v.string()),
  resolvedValues: v.optional(v.array(v.string())),
})

interface ResponseSlot {
  readonly shape?: "Scalar" | "List" | "Composite" | undefined
  readonly value?: v.InferOutput<typeof valueSchema> | undefined
  readonly values?: (ResponseSlot | null)[] | undefined
  readonly subSlots?: Record<string, ResponseSlot | null> | undefined
}

const slotSchema: v.GenericSchema<ResponseSlot | null> = v.nullable(
  v.strictObject({
    shape: v.optional(v.picklist(["Scalar", "List", "Composite"])),
    value: v.optional(valueSchema),
    values: v.optional(v.array(v.lazy(() => slotSchema))),
    subSlots: v.optional(
      v.record(
        v.string(),
        v.lazy(() => slotSchema),
      ),
    ),
  }),
)

interface SubSlotToElicit {
  readonly name?: string | undefined
  readonly subSlotToElicit?: SubSlotToElicit | undefined
}

const subSlotToElicitSchema: v.GenericSchema<SubSlotToElicit> = v.strictObject({
  name: v.optional(v.string()),
  subSlotToElicit: v.optional(v.lazy(() => subSlotToElicitSchema)),
})

const dialogActionSchema = v.strictObject({
  type: v.picklist(["Close", "ConfirmIntent", "Delegate", "ElicitIntent", "ElicitSlot", "None"]),
  slotToElicit: v.optional(v.string()),
  slotElicitationStyle: v.optional(v.picklist(["Default", "SpellByLetter", "SpellByWord"])),
  subSlotToElicit: v.optional(subSlotToElicitSchema),
})

const intentSchema = v.strictObject({
  name: v.optional(v.string()),
  state: v.optional(v.picklist(["Failed", "Fulfilled", "InProgress", "ReadyForFulfillment"])),
  confirmationState: v.optional(v.picklist(["Confirmed", "Denied", "None"])),
  slots: v.optional(v.record(v.string(), slotSchema)),
})

const contextSchema = v.strictObject({
  name: v.string(),
  contextAttributes: v.optional(attributesSchema),
  timeToLive: v.strictObject({ turnsToLive: v.number(), timeToLiveInSeconds: v.number() }),
})

const buttonSchema = v.strictObject({ text: v.optional(v.string()), value: v.optional(v.string()) })

const cardSchema = v.strictObject({
  title: v.string(),
  subtitle: v.optional(v.string()),
  imageUrl: v.optional(v.string()),
  buttons: v.optional(v.array(buttonSchema)),
})

const messageSchema = v.pipe(
  v.strictObject({
    contentType: v.picklist(["CustomPayload", "ImageResponseCard", "PlainText", "SSML"]),
    content: v.optional(v.string()),
    imageResponseCard: v.optional(cardSchema),
  }),
  v.check(
    (message) =>
      message.contentType === "ImageResponseCard"
        ? message.imageResponseCard !== undefined
        : message.content !== undefined,
    "expected imageResponseCard for an ImageResponseCard, content for any other message",
  ),
)

interface RuntimeHints {
  readonly runtimeHintValues?: readonly { readonly phrase?: string | undefined }[] | undefined
  readonly subSlotHints?: Readonly<Record<string, RuntimeHints>> | undefined
}

const hintSchema: v.GenericSchema<RuntimeHints> = v.strictObject({
  runtimeHintValues: v.optional(v.array(v.strictObject({ phrase: v.optional(v.string()) }))),
  subSlotHints: v.optional(
    v.record(
      v.string(),
      v.lazy(() => hintSchema),
    ),
  ),
})

/**
 * The response of a Lex V2 code hook, as strict as AWS's published JSON Schema of it: unknown fields are refused, and
 * `sessionAttributes` is required.
 */
export const codeHookResponseSchema = v.pipe(
  v.strictObject({
    sessionState: v.strictObject({
      sessionAttributes: attributesSchema,
      dialogAction: dialogActionSchema,
      intent: v.optional(intentSchema),
      activeContexts: v.optional(v.array(contextSchema)),
      runtimeHints: v.optional(
        v.strictObject({
          slotHints: v.optional(v.record(v.string(), v.record(v.string(), hintSchema))),
        }),
      ),
      originatingRequestId: v.optional(v.string()),
    }),
    messages: v.optional(v.array(messageSchema)),
    requestAttributes: v.optional(attributesSchema),
  }),
  v.check(
    ({ sessionState, messages = [] }) =>
      sessionState.dialogAction.type !== "ElicitIntent" || messages.length > 0,
    "ElicitIntent needs a message",
  ),
  v.check(
    ({ sessionState: { dialogAction } }) =>
      dialogAction.type !== "ElicitSlot" || (dialogAction.slotToElicit ?? "") !== "",
    "ElicitSlot needs slotToElicit",
  ),
)

export type CodeHookResponse = v.InferOutput<typeof codeHookResponseSchema>
export type ResponseMessage = v.InferOutput<typeof messageSchema>

/** A slot of a response as the session keeps it; Lex accepts a slot without a shape as a scalar. */
export function slotValueOf(slot: ResponseSlot | null | undefined): SlotValue | null {
  if (!slot) return null
  const value = slot.value === undefined ? {} : { value: definedOnly(slot.value) }
  switch (slot.shape ?? "Scalar") {
    case "Scalar":
      return slot.value === undefined ? null : { shape: "Scalar", value: definedOnly(slot.value) }
    case "List":
      return {
        shape: "List",
        ...value,
        values: (slot.values ?? []).map(slotValueOf).filter((one) => one !== null),
      }
    case "Composite":
      return {
        shape: "Composite",
        ...value,
        subSlots: Object.fromEntries(
          Object.entries(slot.subSlots ?? {}).map(([name, one]) => [name, slotValueOf(one)]),
        ),
      }
  }
}

function definedOnly(value: v.InferOutput<typeof valueSchema>): {
  originalValue?: string
  interpretedValue?: string
  resolvedValues?: string[]
} {
  return {
    ...(value.originalValue === undefined ? {} : { originalValue: value.originalValue }),
    ...(value.interpretedValue === undefined ? {} : { interpretedValue: value.interpretedValue }),
    ...(value.resolvedValues === undefined ? {} : { resolvedValues: value.resolvedValues }),
  }
}
