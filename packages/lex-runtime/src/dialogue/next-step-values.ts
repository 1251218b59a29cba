import type { NextStep } from "../definition/next-step-schema.ts"
import type { SlotValue } from "../slot-value.ts"
import type { Engine } from "./engine.ts"
import { emptyIntent } from "./intent-definition.ts"
import { referenceValue } from "./reference-value.ts"
import type { IntentSession } from "./session-state.ts"
import { interpretedText, scalarSlot } from "./slot-value.ts"

type SlotOverride = NonNullable<NonNullable<NextStep["Intent"]>["Slots"]>[number]

/**
 * Sets what a next step sets: session attributes, slots, another intent. "If the assigned slot is not filled ... the
 * attribute will be set to null", which for a session attribute means that it is gone.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/paths-setting-values.html
 */
export function withNextStepValues(
  engine: Engine,
  session: IntentSession,
  { Intent, SessionAttributes, DialogAction }: NextStep,
): IntentSession {
  const attributes = { ...session.sessionAttributes }
  for (const { Key, Value } of SessionAttributes ?? []) {
    const value = assigned(Value, session)
    if (value === null) delete attributes[Key]
    else attributes[Key] = value
  }
  const name = Intent?.Name ?? session.intent.name
  const restarts = DialogAction?.Type === "StartIntent" || name !== session.intent.name
  const intent = restarts ? emptyIntent(engine, name) : session.intent
  const slots: Record<string, SlotValue | null> = { ...intent.slots }
  for (const override of Intent?.Slots ?? [])
    if (override.SlotName !== undefined) slots[override.SlotName] = overridden(override, session)
  return { ...session, sessionAttributes: attributes, intent: { ...intent, slots } }
}

function overridden({ SlotValueOverride }: SlotOverride, session: IntentSession): SlotValue | null {
  const values = SlotValueOverride?.Values?.flatMap((one) => one.Value?.InterpretedValue ?? [])
  if (SlotValueOverride?.Shape === "List" && values)
    return { shape: "List", values: values.map(plainSlot) }
  const text = SlotValueOverride?.Value?.InterpretedValue
  const value = text === undefined ? null : assigned(text, session)
  return value === null ? null : plainSlot(value)
}

function plainSlot(text: string): SlotValue {
  return scalarSlot({ original: text, interpreted: text, resolved: [text] })
}

/** A constant, or what a reference to a slot, a session attribute or the transcription stands for. */
function assigned(text: string, session: IntentSession): string | null {
  if (!/^(?:\{.+\}|\[.+\]|\$\..+)$/.test(text)) return text
  const value = referenceValue(text, session)
  if (value === undefined || typeof value === "string") return value ?? null
  return interpretedText(value)
}
