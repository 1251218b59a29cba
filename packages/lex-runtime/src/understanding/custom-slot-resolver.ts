import type { SlotTypeDefinition } from "../definition/slot-schema.ts"
import type { Language } from "./language.ts"
import { withoutOverlaps, type Span } from "./phrase-rule.ts"
import type { SlotReading, SlotResolver } from "./slot-reading.ts"
import { rawBetween, readUtterance, type Utterance } from "./utterance.ts"

interface Entry {
  readonly text: string
  readonly value: string
}

/**
 * A custom slot type: its values and their synonyms, word for word. With `TOP_RESOLUTION` nothing else is a value; with
 * `ORIGINAL_VALUE` any other answer to the slot's prompt is taken as it was said.
 */
export function customSlotResolver(type: SlotTypeDefinition, language: Language): SlotResolver {
  const strategy = type.ValueSelectionSetting?.ResolutionStrategy?.replaceAll("_", "").toLowerCase()
  const filter = type.ValueSelectionSetting?.RegexFilter?.Pattern
  const entries = entriesOf(type, language)
  const find = (utterance: Utterance): Span<SlotReading>[] =>
    withoutOverlaps(entries.flatMap((entry) => spansOf(utterance, entry))).map(
      ({ from, to, original, value }) => ({
        from,
        to,
        original,
        value: readingOf(original, value.value, strategy),
      }),
    )
  return {
    find,
    takesAnything: strategy === "originalvalue",
    answer(utterance) {
      const [first] = find(utterance)
      if (first) return first.value
      const raw = utterance.raw.trim()
      const open = strategy === "originalvalue" && raw !== ""
      if (!open || (filter !== undefined && !new RegExp(`^(?:${filter})$`, "u").test(raw)))
        return undefined
      return { original: raw, interpreted: raw, resolved: [] }
    },
  }
}

function entriesOf(type: SlotTypeDefinition, language: Language): Entry[] {
  return type.SlotTypeValues.flatMap(({ SampleValue, Synonyms = [] }) =>
    [SampleValue, ...Synonyms].map(({ Value }) => ({
      text: readUtterance(Value, language.numberWords).text,
      value: SampleValue.Value,
    })),
  ).filter((entry) => entry.text !== "")
}

function spansOf(utterance: Utterance, entry: Entry): Span<Entry>[] {
  const spans: Span<Entry>[] = []
  const padded = ` ${utterance.text} `
  for (let at = padded.indexOf(` ${entry.text} `); at >= 0;) {
    const to = at + entry.text.length
    spans.push({ from: at, to, original: rawBetween(utterance, at, to), value: entry })
    at = padded.indexOf(` ${entry.text} `, to)
  }
  return spans
}

function readingOf(original: string, value: string, strategy: string | undefined): SlotReading {
  const interpreted = strategy === "originalvalue" ? original : value
  return { original, interpreted, resolved: [value] }
}
