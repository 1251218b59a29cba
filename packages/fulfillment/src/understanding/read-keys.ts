import {
  addDays,
  type LocalDate,
  type LocalTime,
  localTime,
  parsePhoneNumber,
} from "@call-center/domain"

import type { Question } from "../conversation/dialogue.ts"
import type { Said } from "../conversation/said.ts"
import type { Wish } from "../conversation/wish.ts"
import { nextDate } from "./calendar-days.ts"

/** Keys that answer a question, or undefined when they are no answer to it. */
export function readKeys(
  digits: string,
  asked: Question,
  today: LocalDate,
): Partial<Said> | undefined {
  switch (asked) {
    case "task":
    case "code":
      return undefined
    case "phoneNumber":
      return given({ number: parsePhoneNumber(digits) })
    case "confirmNumber":
    case "confirm":
      return given({ answer: ({ "1": "yes", "2": "no" } as const)[digits] })
    case "amOrPm":
      return given({ half: ({ "1": "am", "2": "pm" } as const)[digits] })
    case "whichDemo":
      return given({ choice: choiceOf(digits) })
    case "offer":
      return given({ choice: choiceOf(digits) }) ?? timeByKeys(digits)
    case "date":
      return dateByKeys(digits, today)
    case "time":
      return timeByKeys(digits)
    case "change":
      return soonByKeys(digits, today) ?? timeByKeys(digits)
  }
}

function dateByKeys(digits: string, today: LocalDate): Partial<Said> | undefined {
  const date = dateOfKeys(digits, today)
  return date === undefined ? undefined : { wish: { days: { from: date, to: date } } }
}

/** Days that a caller who may also name a time means by four keys: 1030 is half past ten, not the end of October. */
const soon = 100

function soonByKeys(digits: string, today: LocalDate): Partial<Said> | undefined {
  const date = dateOfKeys(digits, today)
  const isSoon = date !== undefined && date >= today && date <= addDays(today, soon)
  return isSoon ? { wish: { days: { from: date, to: date } } } : undefined
}

function timeByKeys(digits: string): Partial<Said> | undefined {
  const times = timesOfKeys(digits)
  return times === undefined ? undefined : { wish: { times } }
}

/** MMDD */
function dateOfKeys(digits: string, today: LocalDate): LocalDate | undefined {
  if (!/^\d{4}$/u.test(digits)) return undefined
  return nextDate(today, Number(digits.slice(0, 2)), Number(digits.slice(2)))
}

/** HHMM, HMM, HH or H: on the 24-hour clock where that is certain, else both halves of the day. */
function timesOfKeys(digits: string): Wish["times"] {
  if (!/^\d{1,4}$/u.test(digits)) return undefined
  const hour = Number(digits.length > 2 ? digits.slice(0, -2) : digits)
  const minutes = digits.length > 2 ? digits.slice(-2) : "00"
  const hours = hour >= 1 && hour <= 12 ? [hour % 12, (hour % 12) + 12] : [hour]
  const times = hours
    .map((each) => localTime(`${String(each).padStart(2, "0")}:${minutes}`))
    .filter((time): time is LocalTime => time !== undefined && time < "24:00")
  return times.length === 0 ? undefined : times
}

function choiceOf(digits: string): number | undefined {
  return /^[1-9]$/u.test(digits) ? Number(digits) : undefined
}

function given(said: Partial<Said>): Partial<Said> | undefined {
  return Object.values(said).some((value) => value !== undefined) ? said : undefined
}
