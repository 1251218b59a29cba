import type { SlotReading } from "../understanding/slot-reading.ts"

export interface LexValue {
  readonly originalValue?: string
  readonly interpretedValue?: string
  readonly resolvedValues?: readonly string[]
}

/** A slot's value in the shapes of the Lex V2 runtime API. */
export type SlotValue =
  | { readonly shape: "Scalar"; readonly value: LexValue }
  | { readonly shape: "List"; readonly value?: LexValue; readonly values: readonly SlotValue[] }
  | {
      readonly shape: "Composite"
      readonly value?: LexValue
      readonly subSlots: Readonly<Record<string, SlotValue | null>>
    }

/** A value as Lex writes it: an ambiguous one has no `interpretedValue`. */
export function scalarSlot(reading: SlotReading): SlotValue {
  return {
    shape: "Scalar",
    value: {
      originalValue: reading.original,
      ...(reading.interpreted === undefined ? {} : { interpretedValue: reading.interpreted }),
      resolvedValues: [...reading.resolved],
    },
  }
}

/** What `$.Lex.Slots` shows of a slot: the interpreted value, or null. */
export function interpretedText(slot: SlotValue | null): string | null {
  if (slot === null) return null
  switch (slot.shape) {
    case "Scalar":
      return slot.value.interpretedValue ?? null
    case "List":
      return slot.values.map(interpretedText).filter(Boolean).join(", ") || null
    case "Composite":
      return slot.value?.interpretedValue ?? null
  }
}

/** What a transcript shows of a slot: the interpreted value or, while it is ambiguous, what was said. */
export function shownText(slot: SlotValue | null): string | null {
  return interpretedText(slot) ?? slot?.value?.originalValue ?? null
}
