import type { IntentRow } from "./judge-file.ts"
import { ourHook } from "./our-hook.ts"
import { eventOf, openCall, ourLex } from "./our-lex.ts"

/** How often words that mean an intent opened it, and how often another. */
export interface IntentCount {
  readonly list: "intents"
  readonly source: string
  readonly lang: string
  readonly want: string
  readonly right: number
  readonly other: number
}

/** The words of a caller, with the intents that they opened: on the local Lex alone, and in the call. */
export interface JudgedIntent {
  readonly row: IntentRow
  readonly byLex: string
  /** What the code hook goes on with: it wants Lex to be surer of a question, and knows words of its own. */
  readonly inCall: string
}

/** Opens a call with each row. */
export function judgeIntents(rows: readonly IntentRow[]): readonly JudgedIntent[] {
  const lex = ourLex()
  const inCallOf = ourHook()
  return rows.map((row) => {
    const event = eventOf(openCall(lex, row.input)[1])
    return { row, byLex: event.sessionState.intent.name, inCall: inCallOf(event) }
  })
}

/** Counts by source, language and intent. */
export function countIntents(
  judged: readonly JudgedIntent[],
  openedBy: "byLex" | "inCall",
): readonly IntentCount[] {
  const counts = new Map<string, IntentCount>()
  for (const { row, [openedBy]: opened } of judged) {
    const { source, lang, want } = row
    const key = `${source} ${lang} ${want}`
    const count = counts.get(key) ?? { list: "intents", source, lang, want, right: 0, other: 0 }
    const verdict = opened === want ? "right" : "other"
    counts.set(key, { ...count, [verdict]: count[verdict] + 1 })
  }
  return [...counts.values()]
}
