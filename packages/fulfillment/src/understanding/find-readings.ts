import type { Question } from "../conversation/dialogue.ts"
import type { DayRange } from "../conversation/wish.ts"
import { type Calendar } from "./grammar/grammar.ts"
import { isImpossible } from "./grammar/impossible.ts"
import type { Parse } from "./grammar/parse.ts"
import type { DaysNamed, Moment, Shift, TimeNamed } from "./grammar/values.ts"
import type { Language } from "./language-grammar.ts"
import type { PhraseKind } from "./lexicon.ts"
import type { Candidate, Reading, Span } from "./reading.ts"

/** What words are compared with. */
export interface Listening extends Calendar {
  readonly asked: Question
  /** How many things there are to choose from. */
  readonly choices: number
  /** Whether something is to be moved, if that is known. */
  readonly isMoving?: boolean | undefined
  /** Whether a demo was booked right before: "make it eleven" is of that. */
  readonly isMending?: boolean | undefined
}

/** A word of a day or a time explains more than a filler: longer readings are worth more, fewer are better than many. */
const weights = { value: 10, unsure: 6, bare: 2.9, phrase: 3, filler: 1, perReading: 2 } as const

/** Questions after which a bare number is a time of day. */
const aboutTime: ReadonlySet<Question> = new Set(["time", "amOrPm", "offer", "confirm", "change"])

/** Every reading of some of the words, whether or not they overlap. */
export function findReadings(
  words: readonly string[],
  language: Language,
  listening: Listening,
): readonly Candidate[] {
  const parse = language.parse(words, listening)
  const isChoosing = listening.asked === "offer" || listening.asked === "whichDemo"
  const bareWeight = aboutTime.has(listening.asked) ? weights.unsure : weights.bare
  const candidates: Candidate[] = []
  const isBesideDay = daysBeside(words, parse)
  const phrases = words.map((_, at) => language.phrases.longestAt(words, at))
  const hasKind = (at: number, kind: PhraseKind): boolean =>
    phrases[at]?.value.includes(kind) === true
  const isMoving = listening.isMoving === true || words.some((_, at) => hasKind(at, "moving"))
  const endsWanted = (end: number, length: number): boolean => {
    const phrase = language.phrases.longestAt(words, end - length)
    return phrase?.to === end && phrase.value.includes("wanted")
  }
  // "Move it to two", but not "from one to two people".
  const isGoal = ({ from }: Span): boolean =>
    (isMoving || listening.isMending === true) &&
    [1, 2, 3].some((length) => endsWanted(from, length))
  const add = (reading: Reading, each: number): void => {
    const weight = each * (reading.to - reading.from) - weights.perReading
    candidates.push({ reading, weight })
  }
  // "On the twenty first of December" is not "on the twenty" and "first of December".
  const isInNumber = (to: number): boolean => parse("Ordinal", to - 1).some((each) => each.to > to)
  // "The Thursday after" of "the Thursday after my exam" is another day; "the Thursday after at nine" is whole.
  const isCutShort = (to: number): boolean =>
    hasKind(to - 1, "dangling") && to < words.length && parse("Time", to).length === 0
  for (let from = 0; from < words.length; from += 1) {
    for (const { to, value } of parse("Noise", from)) {
      if (value === true) add({ kind: "noise", from, to }, weights.value)
    }
    for (const { to, value } of parse("Until", from)) {
      const days = { days: value as DayRange, isSure: true }
      add(
        isMoving ? { kind: "days", value: days, from, to } : { kind: "noise", from, to },
        weights.value,
      )
    }
    for (const { to, value } of parse("Days", from)) {
      if (isInNumber(to) || isCutShort(to)) continue
      if (isImpossible(value))
        add({ kind: "impossible", value: value.noSuchDay, from, to }, weights.value)
      else {
        const days = value as DaysNamed
        if (isChoosing && isPlaceInList(days, listening)) continue
        add({ kind: "days", value: days, from, to }, days.isSure ? weights.value : weights.unsure)
      }
    }
    for (const { to, value } of parse("Moment", from))
      add({ kind: "moment", value: value as Moment, from, to }, weights.value)
    for (const { to, value } of parse("TodayPart", from))
      add({ kind: "todayPart", value: value as number, from, to }, weights.value + 1)
    for (const { to, value } of parse("Time", from)) {
      const time = value as TimeNamed
      const isAsked = aboutTime.has(listening.asked)
      const isHeard = time.isSure || isAsked || isBesideDay({ from, to }) || isGoal({ from, to })
      if (isHeard && !isPronoun(words, language, { from, to }))
        add({ kind: "time", value: time, from, to }, time.isSure ? weights.value : bareWeight)
    }
    for (const { to, value } of parse("Shift", from))
      add({ kind: "shift", value: value as Shift, from, to }, weights.unsure)
    if (isChoosing)
      for (const choice of choicesAt(words, language, { ...listening, from, parse }))
        add(choice, weights.value)
    // Of "not today" the "not" is one as well, where "today at five" is what it is said of.
    for (const { to, value } of language.phrases.allAt(words, from)) {
      const isPart = to !== phrases[from]?.to
      // A word that binds others is read only as a part of what it binds.
      if (value.some((kind) => !isBinding(kind)) && !(isPart && mayCorrect(value)))
        add({ kind: "phrase", kinds: value, from, to }, phraseWeight(value, to - from))
    }
  }
  return candidates
}

/** While the caller is choosing, "the first" is a place in the list rather than a day. */
function isPlaceInList({ days, isSure }: DaysNamed, { choices }: Listening): boolean {
  return !isSure && Number(days?.from.slice(8)) <= choices
}

/** A bare number is a time where a day was named before it, or is right after it: "ten tomorrow". */
function daysBeside(words: readonly string[], parse: Parse): (span: Span) => boolean {
  const isDayAt = (at: number): readonly number[] =>
    ["Days", "TodayPart"].flatMap((category) => parse(category, at).map(({ to }) => to))
  const ends = [...words.keys()].flatMap(isDayAt)
  const first = Math.min(...ends)
  return ({ from, to }) => first <= from || (to < words.length && isDayAt(to).length > 0)
}

function phraseWeight(kinds: readonly PhraseKind[], words: number): number {
  // "One second" is no second of January, and "not today" no wish for today.
  if (kinds.includes("wait") || kinds.includes("abandon")) return weights.value + 1
  return isFiller(kinds) ? weights.filler + weights.perReading / words : weights.phrase
}

function isFiller(kinds: readonly PhraseKind[]): boolean {
  return kinds.every((kind) => kind === "filler" || kind === "clause")
}

/** "The Thursday one", "the afternoon one": the word for 1, but no number; "at one" is. */
function isPronoun(
  words: readonly string[],
  { phrases, partWords }: Language,
  { from, to }: Span,
): boolean {
  const isAlone = to - from === 1 && from > 0
  if (!isAlone && !partWords.has(words[to - 2] ?? "")) return false
  return phrases.longestAt(words.slice(to - 1, to), 0)?.value.includes("one") === true
}

interface ChoosingAt extends Listening {
  readonly from: number
  readonly parse: Parse
}

/** A place in the list that was read: option two, the second one. */
function choicesAt(
  words: readonly string[],
  { phrases }: Language,
  { from, parse, choices }: ChoosingAt,
): readonly Reading[] {
  const isPlace = (value: unknown): value is number =>
    typeof value === "number" && value >= 1 && value <= choices
  const found: Reading[] = []
  for (const { to, value } of parse("Ordinal", from)) {
    if (!isPlace(value)) continue
    const after = phrases.longestAt(words, to)
    const end = after?.value.includes("one") === true ? after.to : to
    found.push({ kind: "choice", value, from, to: end })
  }
  const label = phrases.longestAt(words, from)
  if (label?.value.includes("label") === true)
    for (const { to, value } of parse("Number", label.to))
      if (isPlace(value)) found.push({ kind: "choice", value, from, to })
  return found
}

function isBinding(kind: PhraseKind): boolean {
  return kind === "binding" || kind === "dangling"
}

/** "No, a las once" of "no a las once": the same word gives up what follows, or takes back what was said before. */
function mayCorrect(kinds: readonly PhraseKind[]): boolean {
  return kinds.includes("not") && kinds.includes("correction")
}
