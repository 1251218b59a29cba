import {
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
  parsePhoneNumber,
} from "@call-center/domain"
import { noneChoice, slotNames } from "@call-center/lex-bot"

import type { Said } from "../conversation/said.ts"
import { endOfDay, midnight, noon, type TimeWindow } from "../conversation/time-window.ts"
import type { Wish } from "../conversation/wish.ts"
import type { LexEvent, LexSlotValue } from "../lex/lex-event.ts"
import { dayPartWindows } from "./day-part.ts"
import type { Lexicon } from "./lexicon.ts"
import { readWish } from "./understand.ts"
import { wordsOf } from "./words.ts"

type Slots = LexEvent["intent"]["slots"]

interface Reading {
  readonly lexicon: Lexicon
  readonly today: LocalDate
  readonly now: number
  /** The words that the caller's own reading accounts for. */
  readonly accounted: ReadonlySet<string>
  /** What was known before this turn, and what Lex therefore only repeats. */
  readonly known: Wish
}

/**
 * What Lex heard in this turn and the caller's own words do not tell: the slots that it filled, less those that were
 * filled before, and less those whose words were read already, be it as something else ("I rang yesterday").
 */
export function readSlots(
  slots: Slots,
  reading: Reading,
): Pick<Said, "wish" | "about" | "choice" | "number"> {
  const { known } = reading
  const date = readDate(slots[slotNames.date], reading)
  const time = readTime(slots[slotNames.time], reading)
  const isKnownDay = date.days?.from === known.days?.from && date.days?.to === known.days?.to
  const isKnownTime = time.window === undefined && isSame(time.times, known.times)
  return {
    wish: { ...(isKnownDay ? {} : date), ...(isKnownTime ? {} : time) },
    about: {
      ...readDate(slots[slotNames.demoDate], reading),
      ...readTime(slots[slotNames.demoTime], reading),
    },
    choice: readChoice(slots[slotNames.offer] ?? slots[slotNames.whichDemo], reading),
    number: readNumber(slots[slotNames.phoneNumber]),
  }
}

/** Read in the business's calendar; Lex's value only where the words can't be read. */
function readDate(slot: LexSlotValue | undefined, reading: Reading): Pick<Wish, "days"> {
  if (slot === undefined || isAccounted(slot, reading)) return {}
  const { days } = readWish(slot.originalValue, reading)
  if (days !== undefined) return { days }
  const date = localDate(slot.interpretedValue ?? slot.resolvedValues[0] ?? "")
  return date === undefined ? {} : { days: { from: date, to: date } }
}

function isAccounted({ originalValue }: LexSlotValue, { accounted }: Reading): boolean {
  const words = wordsOf(originalValue)
  return words.length > 0 && words.every((word) => accounted.has(word))
}

/** An hour that may be of either half of the day has no interpreted value but several resolved ones. */
function readTime(
  slot: LexSlotValue | undefined,
  reading: Reading,
): Pick<Wish, "times" | "window"> {
  if (slot === undefined || isAccounted(slot, reading)) return {}
  const window = windows[slot.interpretedValue ?? ""]
  if (window !== undefined) return { window }
  const raw = slot.interpretedValue === undefined ? slot.resolvedValues : [slot.interpretedValue]
  const times = raw.map(localTime).filter((time): time is LocalTime => time !== undefined)
  if (times.length > 0) return { times: times.slice(0, 2) }
  const said = readWish(slot.originalValue, reading)
  return said.times === undefined ? {} : { times: said.times }
}

// https://docs.aws.amazon.com/lexv2/latest/dg/built-in-slot-time.html
const windows: Readonly<Record<string, TimeWindow>> = {
  AM: { from: midnight, until: noon },
  PM: { from: noon, until: endOfDay },
  MO: dayPartWindows.morning,
  AF: dayPartWindows.afternoon,
  EV: dayPartWindows.evening,
  NI: dayPartWindows.night,
}

/** "The one for December 40th": what the caller's own reading knows for a pronoun is no number. */
function readChoice(slot: LexSlotValue | undefined, reading: Reading): Said["choice"] {
  if (slot === undefined || isAccounted(slot, reading)) return undefined
  const value = slot.interpretedValue
  if (value === noneChoice) return "none"
  return value !== undefined && /^[1-9]$/u.test(value) ? Number(value) : undefined
}

function readNumber(slot: LexSlotValue | undefined): Said["number"] {
  if (slot === undefined) return undefined
  return parsePhoneNumber(slot.interpretedValue ?? "") ?? parsePhoneNumber(slot.originalValue)
}

function isSame(one: Wish["times"], other: Wish["times"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
