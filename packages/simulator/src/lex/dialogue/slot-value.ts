import type { Span } from "../understanding/phrase-rule.ts"
import type { SlotReading } from "../understanding/slot-reading.ts"

export interface LexValue {
  readonly originalValue?: string
  readonly interpretedValue?: string
  readonly resolvedValues?: readonly string[]
}

export interface ScalarSlot {
  readonly shape: "Scalar"
  readonly value: LexValue
}

/** A slot's value in the shapes of the Lex V2 runtime API. */
export type SlotValue =
  | ScalarSlot
  | { readonly shape: "List"; readonly value?: LexValue; readonly values: readonly SlotValue[] }
  | {
      readonly shape: "Composite"
      readonly value?: LexValue
      readonly subSlots: Readonly<Record<string, SlotValue | null>>
    }

/** A value as Lex writes it: an ambiguous one has no `interpretedValue`. */
export function scalarSlot(reading: SlotReading): ScalarSlot {
  return {
    shape: "Scalar",
    value: {
      originalValue: reading.original,
      ...(reading.interpreted === undefined ? {} : { interpretedValue: reading.interpreted }),
      resolvedValues: [...reading.resolved],
    },
  }
}

/** Several values of one slot: the whole reads as it was said, "pepperoni and pineapple". */
export function listSlot(spans: readonly Span<SlotReading>[], raw: string): SlotValue {
  const originals = spans.map((span) => span.original)
  const start = raw.indexOf(originals[0] ?? "")
  const end = raw.lastIndexOf(originals.at(-1) ?? "") + (originals.at(-1)?.length ?? 0)
  const said = raw.slice(Math.max(start, 0), end)
  return {
    shape: "List",
    value: { originalValue: said, interpretedValue: said, resolvedValues: [said] },
    values: spans.map((span) => scalarSlot(span.value)),
  }
}

/** What `$.Lex.Slots` shows of a slot: the interpreted value, or null. */
export function interpretedText(slot: SlotValue | null): string | null {
  if (slot === null) return null
  if (slot.value?.interpretedValue !== undefined) return slot.value.interpretedValue
  switch (slot.shape) {
    case "Scalar":
      return null
    case "List":
      return joined(slot.values)
    case "Composite":
      return joined(Object.values(slot.subSlots))
  }
}

function joined(values: readonly (SlotValue | null)[]): string | null {
  const texts = values.map(interpretedText).filter((text) => text !== null)
  return texts.length === 0 ? null : texts.join(" ")
}

/** What a transcript shows of a slot: the interpreted value or, while it is ambiguous, what was said. */
export function shownText(slot: SlotValue | null): string | null {
  return interpretedText(slot) ?? slot?.value?.originalValue ?? null
}

/** Whether two slots hold the same values, however they were said. */
export function sameValue(a: SlotValue | null, b: SlotValue | null): boolean {
  return JSON.stringify(valuesOf(a)) === JSON.stringify(valuesOf(b))
}

function valuesOf(slot: SlotValue | null): unknown {
  if (slot === null) return null
  switch (slot.shape) {
    case "Scalar":
      return slot.value.interpretedValue ?? slot.value.resolvedValues ?? null
    case "List":
      return slot.values.map(valuesOf)
    case "Composite":
      return Object.entries(slot.subSlots).map(([name, value]) => [name, valuesOf(value)])
  }
}
