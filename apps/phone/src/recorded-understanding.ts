import { readFileSync } from "node:fs"

import { UsageFault } from "@call-center/command-line"
import type { Locale } from "@call-center/domain"
import type { RecordedInterpretations } from "@call-center/lex-runtime"
import * as v from "valibot"

const schema = v.object({
  locale: v.string(),
  answers: v.array(
    v.object({
      text: v.string(),
      slot: v.optional(v.string()),
      interpretations: v.array(
        v.object({ intent: v.string(), confidence: v.nullable(v.number()) }),
      ),
    }),
  ),
})

/**
 * What `pnpm center compare --keep` noted of the deployed bot, to understand words by; capitals and spaces around them make no
 * difference. Throws `UsageFault` for a file that is none, or of another locale.
 */
export function recordedUnderstanding(file: string, locale: Locale): RecordedInterpretations {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), textOf(file))
  if (!parsed.success)
    throw new UsageFault(`--recorded ${file}: not what "pnpm center compare --keep" writes`)
  const { answers, locale: kept } = parsed.output
  if (kept !== locale)
    throw new UsageFault(`--recorded ${file}: noted of a bot in ${kept}, this one is in ${locale}`)
  const known = new Map(
    answers.map(({ text, slot, interpretations }) => [keyOf(text, slot), interpretations]),
  )
  return (words, slot) => known.get(keyOf(words, slot))
}

function keyOf(text: string, slot: string | undefined): string {
  return `${slot ?? ""} ${text.trim().toLowerCase()}`
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    throw new UsageFault(`--recorded ${file}: can't be read; name a file of answers`, {
      cause: error,
    })
  }
}
