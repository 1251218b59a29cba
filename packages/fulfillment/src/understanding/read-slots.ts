import {
  type LocalDate,
  type LocalTime,
  localDate,
  localTime,
  parsePhoneNumber,
} from "@call-center/domain"

import type { Said } from "../dialogue/said.ts"
import type { TimeWindow, Wish } from "../dialogue/wish.ts"
import type { LexEvent, LexSlotValue } from "../lex/lex-event.ts"

/** What Lex heard in this turn: the slots that it filled, less those that were filled before. */
export function readSlots(slots: LexEvent["intent"]["slots"], known: Wish): Partial<Said> {
  const date = readDateSlot(slots["date"])
  const time = readTimeSlot(slots["time"])
  const wish: Wish = {
    ...(date !== undefined && date !== known.days?.from ? { days: { from: date, to: date } } : {}),
    ...(isSame(time.times, known.times) ? {} : time),
  }
  const choice = slots["offer"]?.interpretedValue ?? slots["whichDemo"]?.interpretedValue
  return {
    wish,
    choice: choice === undefined ? undefined : readChoice(choice),
    number: readNumber(slots["phoneNumber"]),
  }
}

function readDateSlot(slot: LexSlotValue | undefined): LocalDate | undefined {
  return localDate(slot?.interpretedValue ?? slot?.resolvedValues[0] ?? "")
}

/** An hour that may be of either half of the day has no interpreted value but several resolved ones. */
function readTimeSlot(slot: LexSlotValue | undefined): Pick<Wish, "times" | "window"> {
  if (slot === undefined) return {}
  const window = slot.interpretedValue === undefined ? undefined : windows[slot.interpretedValue]
  if (window !== undefined) return { window }
  const raw = slot.interpretedValue === undefined ? slot.resolvedValues : [slot.interpretedValue]
  const times = raw.map(localTime).filter((time): time is LocalTime => time !== undefined)
  return times.length === 0 ? {} : { times: times.slice(0, 2) }
}

// https://docs.aws.amazon.com/lexv2/latest/dg/built-in-slot-time.html
const windows: Readonly<Record<string, TimeWindow>> = {
  AM: windowOf("00:00", "12:00"),
  MO: windowOf("00:00", "12:00"),
  PM: windowOf("12:00", "24:00"),
  AF: windowOf("12:00", "18:00"),
  EV: windowOf("17:00", "24:00"),
  NI: windowOf("18:00", "24:00"),
}

function windowOf(from: string, until: string): TimeWindow {
  return { from: from as LocalTime, until: until as LocalTime }
}

function readChoice(value: string): number | "none" | undefined {
  if (value === "none") return "none"
  return /^[1-9]$/u.test(value) ? Number(value) : undefined
}

function readNumber(slot: LexSlotValue | undefined): Said["number"] {
  if (slot === undefined) return undefined
  return parsePhoneNumber(slot.interpretedValue ?? slot.originalValue)
}

function isSame(one: Wish["times"], other: Wish["times"]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
