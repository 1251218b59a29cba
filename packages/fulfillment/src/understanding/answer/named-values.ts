import {
  type Instant,
  type LocalDate,
  type LocalTime,
  localDateOf,
  localTimeOf,
  type TimeZone,
  weekdayOf,
  weekdays,
} from "@call-center/domain"

import type { ReadBack } from "../../conversation/read-back.ts"
import { exactly, isEmpty, isPartOf, type Wish } from "../../conversation/wish.ts"
import { chooseReadings } from "../choose-readings.ts"
import { minutesOfTime } from "../clock-text.ts"
import { digitsOfWord } from "../digits-aloud.ts"
import { findReadings } from "../find-readings.ts"
import { languageOf } from "../language-grammar.ts"
import type { Lexicon } from "../lexicon.ts"
import type { Candidate, Reading } from "../reading.ts"
import { isValue } from "../unread.ts"
import { stancesOf } from "../weigh-values.ts"
import { wishOf } from "../wish-of.ts"
import type { NamedValue } from "./pieces.ts"

/** What the words of an answer are compared with. */
export interface Known {
  readonly lexicon: Lexicon
  readonly today: LocalDate
  readonly timeZone: TimeZone
  readonly now?: LocalTime | undefined
  readonly readBack: ReadBack | undefined
}

/** Every day, time and number that an answer names, by the words that name it, and whether it was read back. */
export function namedValues(words: readonly string[], known: Known): readonly NamedValue[] {
  if (known.readBack?.of === "number") return digitRuns(words, known.readBack.number, known.lexicon)
  const readings = readingsOf(words, known)
  return readings
    .filter((reading) => isValue(reading) || reading.kind === "impossible")
    .map((reading) => ({
      from: reading.from,
      to: reading.to,
      isReadBack: isReadBack(reading, readings, known) || isItsWeekday(reading, words, known),
    }))
}

function readingsOf(words: readonly string[], { lexicon, today, now }: Known): readonly Reading[] {
  const heard = { today, now: now && minutesOfTime(now), near: undefined, choices: 0 }
  const candidates = findReadings(words, languageOf(lexicon), { ...heard, asked: "confirm" })
  return chooseReadings(candidates.filter(isNamedItself), words.length)
}

/** "Anything but ten", "not ten, eleven" hold what they are against, and the words before it tell that they are. */
function isNamedItself({ reading }: Candidate): boolean {
  if (reading.kind === "time")
    return reading.value.except === undefined && reading.value.isInstead !== true
  if (reading.kind !== "days") return true
  return reading.value.weekdays === undefined && reading.value.givenUp === undefined
}

/** "From Thursday" is what a demo is moved from; anything else is the day and time that were read back, or another. */
function isReadBack(
  reading: Reading,
  readings: readonly Reading[],
  { readBack, timeZone, today }: Known,
): boolean {
  // "Friday the third" is not Thursday the third.
  if (reading.kind === "impossible") return false
  if (readBack === undefined || readBack.of === "number") return false
  const isMoving = readBack.of === "move"
  const isOf = (start: Instant, named: Wish): boolean =>
    isPartOf(exactly(localDateOf(timeZone, start), localTimeOf(timeZone, start)), named)
  const { wish, about } = wishOf({ readings: [reading], stances: new Map(), today, isMoving })
  // "From Thursday to Friday" names both.
  const isGivenUp = stancesOf({ readings, isMoving }).get(reading) === "givenUp"
  const from = isEmpty(about) ? wish : about
  const isLeft = readBack.of === "move" && isOf(readBack.from, from)
  if (!isEmpty(about)) return isLeft && (isEmpty(wish) || isOf(readBack.startsAt, wish))
  return (isGivenUp && isLeft) || isOf(readBack.startsAt, wish)
}

/** "Wednesday" of Wednesday the ninth, although the next Wednesday is the second. */
function isItsWeekday(
  { kind, from, to }: Reading,
  words: readonly string[],
  { lexicon, today, timeZone, readBack }: Known,
): boolean {
  if (kind !== "days" || readBack === undefined || readBack.of === "number") return false
  const weekday = weekdays.indexOf(weekdayOf(localDateOf(timeZone, readBack.startsAt))) + 1
  const parse = languageOf(lexicon).parse(words, { today, now: undefined, near: undefined })
  return parse("Weekday", from).some((found) => found.to === to && found.value === weekday)
}

/** Digits in a row, which are read back when they are part of the number. */
function digitRuns(
  words: readonly string[],
  number: string,
  lexicon: Lexicon,
): readonly NamedValue[] {
  const language = languageOf(lexicon)
  const runs: NamedValue[] = []
  for (let from = 0; from < words.length; from += 1) {
    const digits: string[] = []
    for (const word of words.slice(from)) {
      const digit = digitsOfWord(word, { lexicon, language })
      if (digit === "") break
      digits.push(digit)
    }
    if (digits.length === 0) continue
    const to = from + digits.length
    runs.push({ from, to, isReadBack: number.includes(digits.join("")) })
    from = to
  }
  return runs
}
