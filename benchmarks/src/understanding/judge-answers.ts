import { instant, localDate, timeZone } from "@call-center/domain"
import { languageOf, readAnswer } from "@call-center/fulfillment/spoken"

import type { AnswerRow } from "./judge-file.ts"

/** How often answers that mean the same were taken for a yes that books, for a no, or for neither. */
export interface AnswerCount {
  readonly list: "answers"
  readonly source: string
  readonly lang: string
  readonly want: AnswerRow["want"]
  readonly yes: number
  readonly no: number
  readonly none: number
}

/** An answer with what it was taken for. */
export interface JudgedAnswer {
  readonly row: AnswerRow
  readonly heard: "yes" | "no" | "none"
}

const readBack = { of: "booking", startsAt: known(instant("2026-12-03T15:00:00Z")) } as const
const today = known(localDate("2026-12-01"))
const zone = known(timeZone("America/New_York"))

/** Gives every answer to the read-back of a booking, without Lex's word on it. */
export function judgeAnswers(rows: readonly AnswerRow[]): readonly JudgedAnswer[] {
  return rows.map((row) => {
    const { lexicon, answers } = languageOf(row.lang === "es" ? "es_US" : "en_US", "en_US")
    const { clearYes, answer } = readAnswer({
      lexicon,
      answers,
      transcript: row.input,
      confirmationState: "None",
      isAskedOnceMore: false,
      readBack,
      today,
      timeZone: zone,
    })
    return { row, heard: clearYes === undefined ? (answer === "no" ? "no" : "none") : "yes" }
  })
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("expected a valid day, time and zone")
  return value
}

/** Counts what answers were taken for, by source, language and what they mean. */
export function countAnswers(judged: readonly JudgedAnswer[]): readonly AnswerCount[] {
  const counts = new Map<string, AnswerCount>()
  for (const { row, heard } of judged) {
    const { source, lang, want } = row
    const key = `${source} ${lang} ${want}`
    const count = counts.get(key) ?? { list: "answers", source, lang, want, yes: 0, no: 0, none: 0 }
    counts.set(key, { ...count, [heard]: count[heard] + 1 })
  }
  return [...counts.values()]
}
