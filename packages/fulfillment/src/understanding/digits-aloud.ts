import type { Question } from "../conversation/dialogue.ts"
import { nextDate, nextDayOfMonth, oneDay } from "./calendar-days.ts"
import type { Calendar } from "./grammar/grammar.ts"
import { type Language, languageOf } from "./language-grammar.ts"
import type { Lexicon, PhraseKind } from "./lexicon.ts"
import type { Reading } from "./reading.ts"
import { wordsOf } from "./words.ts"

/** The words of one language, ready to be looked up. */
export interface Spoken {
  readonly lexicon: Lexicon
  readonly language: Language
}

/** The digits that one word stands for, "" when it is no number: oh is 0, twelve 12. */
export function digitsOfWord(word: string, { lexicon, language }: Spoken): string {
  const { NumberWord, TensWord } = lexicon.values
  if (kindsOf(word, language).includes("oh")) return "0"
  if (/^\d[\d./:-]*$/u.test(word)) return word.replaceAll(/\D/gu, "")
  return String(NumberWord[word] ?? TensWord[word] ?? "")
}

/** The digits that a caller names one by one or in groups: "two oh two, triple five" is `202555`. */
export function spokenDigits(text: string, lexicon: Lexicon): string {
  return digitGroups(wordsOf(text), { lexicon, language: languageOf(lexicon) }).join("")
}

function digitGroups(words: readonly string[], spoken: Spoken): readonly string[] {
  const groups: string[] = []
  let times = 1
  for (const word of words) {
    const kinds = kindsOf(word, spoken.language)
    if (kinds.includes("twice")) times = 2
    else if (kinds.includes("thrice")) times = 3
    else {
      const digits = digitsOfWord(word, spoken)
      const tens = groups.at(-1)
      // Twenty five is 25 rather than 20 and 5.
      if (/^[2-9]0$/u.test(tens ?? "") && /^[1-9]$/u.test(digits) && /^\p{L}/u.test(word))
        groups.splice(-1, 1, String(Number(tens) + Number(digits)))
      else if (digits !== "") groups.push(digits.length === 1 ? digits.repeat(times) : digits)
      times = 1
    }
  }
  return groups
}

function kindsOf(word: string, { phrases }: Language): readonly PhraseKind[] {
  return phrases.longestAt([word], 0)?.value ?? []
}

/** A date read aloud as it is pressed, MMDD: "one two oh four", "twelve four"; or just a day: "eleven". */
export function readDigitsAloud(
  words: readonly string[],
  asked: Question,
  heard: Spoken & { readonly calendar: Calendar },
): Reading | undefined {
  if (asked !== "date") return undefined
  const groups = digitGroups(words, heard)
  const [only, ...others] = groups
  const isDay = words.every((word) => isPart(word, heard) || word in heard.lexicon.values.TensWord)
  if (only !== undefined && others.length === 0 && isDay)
    return readDayAlone(Number(only), words, heard.calendar)
  if (!words.every((word) => isPart(word, heard)) || groups.length < 2) return undefined
  const [month = "", day = ""] =
    groups.length === 2 ? groups : [groups.slice(0, 2).join(""), groups.slice(2).join("")]
  if (month.length > 2 || day.length > 2 || (groups.length > 2 && groups.join("").length !== 4))
    return undefined
  const date = nextDate(heard.calendar.today, Number(month), Number(day))
  if (date === undefined) return undefined
  return { kind: "days", value: { days: oneDay(date), isSure: true }, from: 0, to: words.length }
}

function readDayAlone(
  day: number,
  words: readonly string[],
  { today }: Calendar,
): Reading | undefined {
  const date = nextDayOfMonth(today, day)
  return (
    date && {
      kind: "days",
      value: { days: oneDay(date), isSure: false },
      from: 0,
      to: words.length,
    }
  )
}

function isPart(word: string, { lexicon, language }: Spoken): boolean {
  const isZero = kindsOf(word, language).includes("oh")
  return isZero || word in lexicon.values.NumberWord || /^\d{1,2}$/u.test(word)
}
