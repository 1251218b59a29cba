import { phrase, findSpans } from "./phrase-rule.ts"
import type { SlotResolver } from "./slot-reading.ts"

const NUMBER = [
  {
    pattern: phrase(String.raw`(?<whole>\d+)(?:(?: point |\.)(?<part>\d+))?`),
    read: (groups: Readonly<Record<string, string | undefined>>): string =>
      groups["part"] === undefined
        ? String(Number(groups["whole"]))
        : `${Number(groups["whole"])}.${groups["part"]}`,
  },
]

const find: SlotResolver["find"] = (utterance) =>
  findSpans(utterance, NUMBER, undefined).map(({ from, to, original, value }) => ({
    from,
    to,
    original,
    value: { original, interpreted: value, resolved: [value] },
  }))

/** AMAZON.Number: cardinal numbers as digits. */
export const numberResolver: SlotResolver = {
  find,
  answer: (utterance, context) => find(utterance, context)[0]?.value,
}
