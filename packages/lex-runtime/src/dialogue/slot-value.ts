import type { LexValue, ScalarSlot, SlotValue } from "../slot-value.ts"
import type { Span } from "../understanding/phrase-rule.ts"
import type { SlotReading } from "../understanding/slot-reading.ts"

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

/** Whether two slots hold the same values, however they were said; an ambiguous value is any of its resolutions. */
export function sameValue(a: SlotValue | null, b: SlotValue | null): boolean {
  if (a === null || b === null) return a === b
  if (a.shape === "Scalar" && b.shape === "Scalar")
    return meet(readingsOf(a.value), readingsOf(b.value))
  if (a.shape === "List" && b.shape === "List")
    return (
      a.values.length === b.values.length &&
      a.values.every((value, at) => sameValue(value, b.values[at] ?? null))
    )
  if (a.shape !== "Composite" || b.shape !== "Composite") return false
  const names = new Set([...Object.keys(a.subSlots), ...Object.keys(b.subSlots)])
  return [...names].every((name) => sameValue(a.subSlots[name] ?? null, b.subSlots[name] ?? null))
}

function readingsOf({ interpretedValue, resolvedValues = [] }: LexValue): readonly string[] {
  return interpretedValue === undefined ? resolvedValues : [interpretedValue]
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value))
}
