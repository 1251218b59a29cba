import type { IntentRow } from "./judge-file.ts"
import { opened, ourLex } from "./our-lex.ts"

/** How often words that mean an intent opened it, and how often another. */
export interface IntentCount {
  readonly list: "intents"
  readonly source: string
  readonly lang: string
  readonly want: string
  readonly right: number
  readonly other: number
}

/** Opens a call with each row on the local Lex runtime, and counts by source, language and intent. */
export function countIntents(rows: readonly IntentRow[]): readonly IntentCount[] {
  const lex = ourLex()
  const counts = new Map<string, IntentCount>()
  for (const { source, lang, want, input } of rows) {
    const key = `${source} ${lang} ${want}`
    const count = counts.get(key) ?? { list: "intents", source, lang, want, right: 0, other: 0 }
    const isRight = opened(lex, input) === want
    counts.set(key, {
      ...count,
      [isRight ? "right" : "other"]: count[isRight ? "right" : "other"] + 1,
    })
  }
  return [...counts.values()]
}
