import type { Language } from "./language.ts"
import type { Span } from "./phrase-rule.ts"
import type { SlotReading, SlotResolver } from "./slot-reading.ts"
import type { Token } from "./token.ts"
import type { Utterance } from "./utterance.ts"

/** As few digits as a local number has; fewer are no phone number. */
const FEWEST_DIGITS = 7

/** AMAZON.PhoneNumber: a string of digits without punctuation, from figures or spoken digits ("double five", "oh"). */
export function phoneNumberResolver(language: Language): SlotResolver {
  const find = (utterance: Utterance): Span<SlotReading>[] => runs(utterance, language)
  return { find, answer: (utterance) => find(utterance)[0]?.value }
}

function runs(utterance: Utterance, language: Language): Span<SlotReading>[] {
  const found: Span<SlotReading>[] = []
  let digits = ""
  let first = 0
  let repeat = 1
  const close = (end: number): void => {
    const span =
      digits.length >= FEWEST_DIGITS ? spanOf(utterance, [first, end], digits) : undefined
    if (span) found.push(span)
    digits = ""
    repeat = 1
  }
  for (const [at, token] of utterance.tokens.entries()) {
    const times = language.repeats.get(token.text)
    const figures = figuresOf(token, language)
    if (figures === undefined && times === undefined) {
      close(at)
      continue
    }
    if (digits === "" && repeat === 1) first = at
    if (figures !== undefined) digits += (figures[0] ?? "").repeat(repeat - 1) + figures
    repeat = times ?? 1
  }
  close(utterance.tokens.length)
  return found
}

function figuresOf(token: Token, language: Language): string | undefined {
  if (language.spokenZero.has(token.text)) return "0"
  return /^\d[\d./:-]*$/.test(token.text) ? token.text.replaceAll(/\D/g, "") : undefined
}

function spanOf(
  utterance: Utterance,
  [first, end]: readonly [number, number],
  digits: string,
): Span<SlotReading> | undefined {
  const start = utterance.tokens[first]
  const last = utterance.tokens[end - 1]
  if (!start || !last) return undefined
  const original = utterance.raw.slice(start.start, last.end)
  return {
    from: utterance.offsets[first] ?? 0,
    to: (utterance.offsets[end - 1] ?? 0) + last.text.length,
    original,
    value: { original, interpreted: digits, resolved: [digits] },
  }
}
