import type { BotIntent } from "../definition/bot.ts"
import type { Span } from "./phrase-rule.ts"
import type { ResolverOf } from "./resolvers.ts"
import type { ReadingContext, SlotReading } from "./slot-reading.ts"
import type { Utterance } from "./utterance.ts"

export type SlotSpans = ReadonlyMap<string, readonly Span<SlotReading>[]>

/** "Tonight" is a day and a part of it: these two types may read the same words. */
const MAY_SHARE_WORDS = new Set(["AMAZON.Date", "AMAZON.Time"])

interface Taken {
  readonly type: string
  readonly span: Span<SlotReading>
}

/**
 * Values of an intent's slots inside a sentence. The slots in `order` choose one after the other, each the first value
 * of its type that is left; a slot of many values takes all that are left.
 */
export function readSentenceSlots(
  utterance: Utterance,
  request: {
    readonly intent: BotIntent
    readonly order: Iterable<string>
    readonly resolverOf: ResolverOf
    readonly context: ReadingContext
  },
): SlotSpans {
  const taken: Taken[] = []
  const found = new Map<string, Span<SlotReading>[]>()
  for (const name of request.order) {
    const slot = request.intent.slotOrder.find((one) => one.Name === name)
    const type = slot?.SlotTypeName
    if (!slot || type === undefined || found.has(name)) continue
    const left = request
      .resolverOf(type)
      .find(utterance, request.context)
      .filter((one) => taken.every((other) => canShare(type, other) || disjoint(one, other.span)))
    const many = slot.MultipleValuesSetting?.AllowMultipleValues === true
    const spans = many ? left : left.slice(0, 1)
    if (spans.length === 0) continue
    taken.push(...spans.map((span) => ({ type, span })))
    found.set(name, spans)
  }
  return found
}

/** Whether words that one slot type reads are claimed by a slot of another type as well. */
export function isContested(
  span: Span<SlotReading>,
  type: string,
  rivals: Iterable<readonly [type: string, spans: readonly Span<SlotReading>[]]>,
): boolean {
  for (const [rival, spans] of rivals)
    if (
      spans.some(
        (one) =>
          rival !== type && !canShare(type, { type: rival, span: one }) && !disjoint(span, one),
      )
    )
      return true
  return false
}

function canShare(type: string, other: Taken): boolean {
  return type !== other.type && MAY_SHARE_WORDS.has(type) && MAY_SHARE_WORDS.has(other.type)
}

function disjoint(a: Span<unknown>, b: Span<unknown>): boolean {
  return a.to <= b.from || a.from >= b.to
}
