import type { BotIntent } from "../definition/bot.ts"
import type { Span } from "./phrase-rule.ts"
import type { ResolverOf } from "./resolvers.ts"
import type { ReadingContext, SlotReading } from "./slot-reading.ts"
import type { Utterance } from "./utterance.ts"

export type SlotReadings = Readonly<Record<string, SlotReading>>

/** "Tonight" is a day and a part of it: these two types may read the same words. */
const MAY_SHARE_WORDS = new Set(["AMAZON.Date", "AMAZON.Time"])

interface Taken {
  readonly type: string
  readonly span: Span<SlotReading>
}

/** Values of an intent's slots inside a sentence, each span used once, slots served in their priority. */
export function readSentenceSlots(
  utterance: Utterance,
  request: {
    readonly intent: BotIntent
    readonly only: ReadonlySet<string>
    readonly resolverOf: ResolverOf
    readonly context: ReadingContext
  },
): SlotReadings {
  const taken: Taken[] = []
  const readings: Record<string, SlotReading> = {}
  for (const slot of request.intent.slotOrder) {
    const type = slot.SlotTypeName
    if (type === undefined || !request.only.has(slot.Name)) continue
    const span = request
      .resolverOf(type)
      .find(utterance, request.context)
      .find((one) => taken.every((other) => canShare(type, other) || disjoint(one, other.span)))
    if (!span) continue
    taken.push({ type, span })
    readings[slot.Name] = span.value
  }
  return readings
}

function canShare(type: string, other: Taken): boolean {
  return type !== other.type && MAY_SHARE_WORDS.has(type) && MAY_SHARE_WORDS.has(other.type)
}

function disjoint(a: Span<unknown>, b: Span<unknown>): boolean {
  return a.to <= b.from || a.from >= b.to
}
