import { addDays, type LocalDate } from "@call-center/domain"

import type { Question } from "../conversation/dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { allDay } from "../conversation/time-window.ts"
import { type DayRange, hasTime, isEmpty, type Wish } from "../conversation/wish.ts"
import { isoWeekday, otherWeekdays, weekOf } from "./calendar-days.ts"
import { chooseReadings } from "./choose-readings.ts"
import { readDigitsAloud, type Spoken } from "./digits-aloud.ts"
import { findReadings } from "./find-readings.ts"
import { type Language, languageOf } from "./language-grammar.ts"
import type { Lexicon, PhraseKind } from "./lexicon.ts"
import { readChoice } from "./read-choice.ts"
import type { Reading } from "./reading.ts"
import { isValue, unreadIn } from "./unread.ts"
import { stancesOf } from "./weigh-values.ts"
import { wishOf } from "./wish-of.ts"
import { wordsOf } from "./words.ts"

/** What is needed to understand words. */
export interface Listening {
  readonly lexicon: Lexicon
  /** Today on the business's calendar. */
  readonly today: LocalDate
  readonly asked: Question
  /** How many things there are to choose from. */
  readonly choices: number
  /** Minutes since midnight on the business's clock: "in two hours" counts from them. */
  readonly now?: number | undefined
  /** Days that are spoken of already: "the Monday" is the one among them. */
  readonly near?: DayRange | undefined
  /** The one day that is spoken of: "the following Monday" comes after it. */
  readonly spoken?: LocalDate | undefined
  /** Whether a demo is to be moved: "from Monday" names where it is then. */
  readonly isMoving?: boolean | undefined
  /** Whether a demo was booked right before: "make it eleven" is of that. */
  readonly isMending?: boolean | undefined
}

/**
 * Understands what was said or typed as an answer to a question, in the words of one language. All readings of the
 * words are held against each other, and those that explain most of them count. A day or a time beside which words of
 * days or times were left unread does not: it is asked for rather than guessed.
 */
export function understand(text: string, listening: Listening): Said {
  const words = wordsOf(text)
  const language = languageOf(listening.lexicon)
  const readings = narrowed(readingsOf(words, language, listening), listening, (near) =>
    readingsOf(words, language, { ...listening, near }),
  )
  const kinds = new Set(readings.flatMap((each) => (each.kind === "phrase" ? each.kinds : [])))
  const has = (kind: PhraseKind): boolean => kinds.has(kind)
  const unread = unreadIn(words, readings, language)
  const isMoving = listening.isMoving === true || has("moving")
  const stances = stancesOf({ readings, isMoving })
  const { wish, about, half } = wishOf({
    readings: readings.filter((reading) => !unread.doubtful.has(reading)),
    stances,
    today: listening.today,
    isMoving,
  })
  const choice = readChoice(readings, {
    ...listening,
    isTimed: hasTime(wish) || wish.days !== undefined,
  })
  const isNothing = isEmpty(wish)
  const shift = readings.find((reading) => reading.kind === "shift")?.value
  const isBare = words.length > 0 && unread.positions.length === 0
  return {
    isSilence: text === "",
    choice: choice ?? (isNothing && has("none") ? "none" : undefined),
    half,
    wish: vague(spared(wish, about), { has, ...listening }),
    about,
    shift,
    weekday: weekdayAlone(words, readings, { language, lexicon: listening.lexicon }),
    isToward: readings.some((each) => isValue(each) && stances.get(each) === "wanted"),
    isCorrection: has("correction"),
    noSuchDay: readings.find((reading) => reading.kind === "impossible")?.value,
    unread: unread.positions.map((at) => words[at] ?? ""),
    readings: readings.map(({ kind, from, to }) => ({ kind, from, to })),
    isAbandoned: has("abandon") && isNothing && isBare,
    isWaiting: has("wait") && isNothing,
    isBare,
  }
}

/** What words tell of days and times, and nothing else: for the words that Lex filed under a slot. */
export function readWish(
  text: string,
  listening: Pick<Listening, "lexicon" | "today" | "now">,
): Wish {
  return understand(text, { ...listening, asked: "time", choices: 0 }).wish
}

/** "The first week of January, whatever, the Tuesday": the Tuesday of that week. */
function narrowed(
  readings: readonly Reading[],
  { near, today, isMoving }: Listening,
  readAgain: (near: DayRange) => readonly Reading[],
): readonly Reading[] {
  const named = readings.flatMap((each) => (each.kind === "days" ? (each.value.days ?? []) : []))
  const range =
    named.find(({ from, to }) => from > today && from < to && to <= addDays(from, 31)) ??
    weekOfAnother(named, today)
  const isOutside = named.some(({ from, to }) => range && from === to && from < range.from)
  if (near !== undefined || isMoving === true || range === undefined || !isOutside) return readings
  return readAgain(range)
}

/** "December the ninth, that's a Wednesday": the Wednesday that it is. */
function weekOfAnother(named: readonly DayRange[], today: LocalDate): DayRange | undefined {
  const days = named.filter(({ from, to }) => from === to).map(({ from }) => from)
  const date = days.find((day) =>
    days.some((other) => other < day && isoWeekday(other) === isoWeekday(day)),
  )
  const week = date && weekOf(date)
  return week && week.from > today ? week : undefined
}

function readingsOf(
  words: readonly string[],
  language: Language,
  listening: Listening,
): readonly Reading[] {
  const { lexicon, asked, choices, today } = listening
  const calendar = { today, now: listening.now, near: listening.near, spoken: listening.spoken }
  const aloud = readDigitsAloud(words, asked, { lexicon, language, calendar })
  if (aloud !== undefined) return [aloud]
  const { isMoving, isMending } = listening
  const heard = { ...calendar, asked, choices, isMoving, isMending }
  const candidates = findReadings(words, language, heard)
  return chooseReadings(candidates, words.length)
}

/** "Next week, but I can't do Mondays": the other days of that week. */
function spared(wish: Wish, { days: givenUp }: Wish): Wish {
  const { days, weekdays } = wish
  if (days === undefined || givenUp === undefined || weekdays !== undefined) return wish
  const isSome = givenUp.from === givenUp.to && days.from <= givenUp.from && givenUp.to <= days.to
  if (!isSome || days.from === days.to) return wish
  return { ...wish, weekdays: otherWeekdays(isoWeekday(givenUp.from)) }
}

/** How far ahead the first free time of a part of the day is looked for. */
const soon = 13

/**
 * "the earliest you have", and "any time", which is all day where the day is known and the earliest otherwise. "I'm not
 * sure" of what was read back is no wish for another time, nor is it one where nothing was asked, and neither is "yes,
 * reserve it now".
 */
function vague(
  wish: Wish,
  {
    has,
    asked,
    today,
  }: { readonly has: (kind: PhraseKind) => boolean } & Pick<Listening, "asked" | "today">,
): Wish {
  const isAgreed = asked === "confirm" && has("yes")
  if (hasTime(wish)) {
    const isOpen = has("earliest") && wish.window !== undefined && wish.days === undefined
    return isOpen ? { ...wish, days: { from: today, to: addDays(today, soon) } } : wish
  }
  if (has("earliest") && !isAgreed) return { ...wish, earliest: true }
  if (!has("any") && !(has("undecided") && asked !== "task")) return wish
  if (wish.days !== undefined || asked === "time") return { ...wish, window: allDay }
  return asked === "confirm" ? wish : { earliest: true }
}

/** The one weekday that was named without a date: "the one on Wednesday". */
function weekdayAlone(
  words: readonly string[],
  readings: readonly Reading[],
  { language, lexicon }: Spoken,
): number | undefined {
  const [only, ...more] = readings.filter(({ kind }) => kind === "days" || kind === "todayPart")
  if (only === undefined || more.length > 0) return undefined
  const named = words
    .slice(only.from, only.to)
    .filter((word) => language.phrases.longestAt([word], 0) === undefined)
  const [weekday, ...rest] = named
  return weekday === undefined || rest.length > 0 ? undefined : lexicon.values.Weekday[weekday]
}
