import type { LocalDate } from "@call-center/domain"

import type { Question } from "../conversation/dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { allDay } from "../conversation/time-window.ts"
import type { DayRange, Wish } from "../conversation/wish.ts"
import { dayPartWindows, readDayPart, readHalf } from "./day-part.ts"
import type { Lexicon, PlainKind } from "./lexicon.ts"
import { isGivenUp, isPronoun, type Mention } from "./mention.ts"
import { readChoice } from "./read-choice.ts"
import { readDays } from "./read-days.ts"
import { type NamedTime, readHours } from "./read-hours.ts"
import { readTerms, type Term } from "./terms.ts"

/** What words are held against to be understood. */
export interface Listening {
  readonly lexicon: Lexicon
  /** Today on the business's calendar. */
  readonly today: LocalDate
  readonly asked: Question
  /** How many things there are to choose from. */
  readonly choices: number
}

/** Understands what was said or typed as an answer to a question, in the words of one language. */
export function understand(text: string, listening: Listening): Said {
  const terms = readTerms(text, listening.lexicon)
  const has = (kind: PlainKind): boolean => terms.some((term) => term.kind === kind)
  const isChoosing = listening.asked === "offer" || listening.asked === "whichDemo"
  const days = readDays(terms, listening.today, isChoosing)
  const choice = isChoosing ? readChoice(terms, { days, choices: listening.choices }) : undefined
  const hours = choice === undefined ? readTimes(terms, days, listening) : []
  const wanted = wishOf(terms, { days, hours }, listening)
  const { wish, about } = wanted
  const isEmpty = Object.keys(wish).length === 0
  return {
    isSilence: text === "",
    choice: choice ?? (isEmpty && has("none") ? "none" : undefined),
    half: readHalf(terms),
    wish: choice === undefined ? wish : {},
    about,
    shift: has("later") ? "later" : has("earlier") ? "earlier" : undefined,
    isAbandoned: has("abandon") && isEmpty && isBare(terms),
    isWaiting: has("wait") && isEmpty,
    isBare: isBare(terms),
  }
}

/** What words tell of days and times, and nothing else: for the words that Lex filed under a slot. */
export function readWish(
  text: string,
  { lexicon, today }: Pick<Listening, "lexicon" | "today">,
): Wish {
  const asked: Question = "time"
  return understand(text, { lexicon, today, asked, choices: 0 }).wish
}

function isBare(terms: readonly Term[]): boolean {
  return terms.length > 0 && terms.every((term) => term.kind !== "unknown")
}

/** Questions after which a bare number is a time of day. */
const aboutTime: ReadonlySet<Question> = new Set(["time", "amOrPm", "offer", "confirm", "change"])

function readTimes(
  terms: readonly Term[],
  days: readonly Mention<DayRange>[],
  { lexicon, asked }: Listening,
): readonly Mention<NamedTime>[] {
  const taken = (at: number): boolean => days.some(({ start, end }) => start <= at && at < end)
  return readHours(terms, lexicon.minutesFirst, taken).filter((mention) => {
    if (mention.value.isCertain) return true
    if (mention.end - mention.start === 1 && isPronoun(terms, mention.start)) return false
    return aboutTime.has(asked) || days.some(({ end }) => end <= mention.start)
  })
}

interface Mentions {
  readonly days: readonly Mention<DayRange>[]
  readonly hours: readonly Mention<NamedTime>[]
}

function wishOf(
  terms: readonly Term[],
  { days, hours }: Mentions,
  listening: Listening,
): Pick<Said, "wish" | "about"> {
  const day = split(terms, days)
  const hour = split(terms, hours)
  const time = hour.wanted?.wish ?? wholePart(terms)
  return {
    wish: vague(terms, { ...(day.wanted && { days: day.wanted }), ...time }, listening),
    about: { ...(day.about && { days: day.about }), ...hour.about?.wish },
  }
}

/** What was named last is wanted, unless it is what the caller gives up; what was named before it is what it replaces. */
function split<Value>(
  terms: readonly Term[],
  mentions: readonly Mention<Value>[],
): { readonly wanted: Value | undefined; readonly about: Value | undefined } {
  const givenUp = mentions.filter((mention) => isGivenUp(terms, mention))
  const wanted = mentions.filter((mention) => !givenUp.includes(mention))
  const last = wanted.at(-1)
  return { wanted: last?.value, about: givenUp.at(-1)?.value ?? wanted.at(-2)?.value }
}

function wholePart(terms: readonly Term[]): Pick<Wish, "window"> {
  const part = readDayPart(terms)
  return part === undefined ? {} : { window: dayPartWindows[part] }
}

/**
 * "the earliest you have", and "any time", which is all day where the day is known and the earliest otherwise.
 * "I'm not sure" of what was read back is no wish for another time.
 */
function vague(terms: readonly Term[], wish: Wish, { asked }: Listening): Wish {
  if (wish.times !== undefined || wish.window !== undefined) return wish
  const has = (kind: PlainKind): boolean => terms.some((term) => term.kind === kind)
  if (has("earliest")) return { ...wish, earliest: true }
  if (!has("any")) return wish
  if (wish.days !== undefined || asked === "time") return { ...wish, window: allDay }
  return asked === "confirm" ? wish : { earliest: true }
}
