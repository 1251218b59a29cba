import type { LocalTime } from "@call-center/domain"

import type { TimeWindow } from "../../conversation/time-window.ts"
import type { DayRange } from "../../conversation/wish.ts"

/** What single words and fixed phrases stand for, by category; a lexicon lists them with their numbers. */
export interface WordValues {
  /** ISO weekday, Monday is 1. */
  readonly Weekday: number
  /** Month, January is 1. */
  readonly Month: number
  /** Days from today. */
  readonly Offset: number
  /** A named day of each year as MMDD: 1224. */
  readonly YearDay: number
  /** Minutes since midnight: noon is 720. */
  readonly NamedClock: number
  /** Hours to add: 0 before noon, 12 after it. */
  readonly Meridiem: number
  /** Index into `dayParts`. */
  readonly PartWord: number
  /** The middle of a part of the day: mid morning. */
  readonly MidPart: number
  /** A part of the day with today's date: tonight. */
  readonly TodayPart: number
  /** Days that a unit has: 1, 7; 30 is a month on the calendar, 365 a year. */
  readonly Unit: number
  /** Minutes that a unit has: 1, 60. */
  readonly TimeUnit: number
  readonly NumberWord: number
  readonly TensWord: number
  readonly OrdinalWord: number
  readonly TensOrdinal: number
  /** Numbers that are only roughly meant: tenish. */
  readonly RoughNumber: number
}

/** A date as it is written in digits; without a year where none is given. */
export interface WrittenDate {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
}

/** What single words in digits stand for. */
export interface LiteralValues {
  readonly Digits: number
  /** 10:30 as minutes since midnight. */
  readonly ClockDigits: number
  readonly DateDigits: WrittenDate
  /** 22nd */
  readonly OrdinalDigits: number
}

/** A length of time on the calendar. */
export interface Amount {
  readonly days: number
  readonly months: number
  readonly workdays: number
}

/** Which half of the day a caller named. */
export type Half = "am" | "pm"

/** A time on a clock, as far as the words tell it. */
export interface Clock {
  /** Minutes since midnight. */
  readonly minutes: number
  /** Undefined while both halves of the day are possible. */
  readonly half: Half | "exact" | undefined
  /** Whether the words can be nothing else: a bare number may. */
  readonly isSure: boolean
}

/** A time of day that was named. */
export interface TimeNamed {
  readonly clocks?: readonly Clock[]
  readonly window?: TimeWindow
  /** Times of day that won't do. */
  readonly except?: readonly TimeWindow[]
  /** Index into `dayParts`: it tells the half of a clock elsewhere in the sentence. */
  readonly part?: number
  /** The window as its two ends: where something is moved, the first is given up. */
  readonly fromTo?: readonly [from: Clock, to?: Clock]
  /** Whether the words give up another time for it: "not ten, eleven". */
  readonly isInstead?: boolean
  /** The first or the last that is free in the window or on the day. */
  readonly edge?: "first" | "last"
  readonly isSure: boolean
}

/** A day or days that were named. */
export interface DaysNamed {
  readonly days?: DayRange
  /** Only these weekdays, Monday is 1. */
  readonly weekdays?: readonly number[]
  /** The range as its two ends: where something is moved, the first is given up. */
  readonly fromTo?: readonly [DayRange, DayRange]
  /** A day that was named to tell that it won't do. */
  readonly givenUp?: DayRange
  readonly isSure: boolean
}

/** A point in time that is so and so far from now. */
export interface Moment {
  readonly days: DayRange
  readonly time: LocalTime
}

/** Something before or after what was spoken of. */
export type Shift = "earlier" | "later"

/** The values of all categories. */
export interface Values extends WordValues, LiteralValues {
  readonly Number: number
  /** A number in words, as minutes are said in "ten to eleven". */
  readonly Spoken: number
  readonly Ordinal: number
  readonly Year: number
  readonly DayNumber: number
  readonly Amount: Amount
  readonly Duration: number
  readonly Date: DayRange
  readonly Day: DayRange
  readonly Week: DayRange
  readonly Period: DayRange
  readonly Days: DaysNamed
  readonly Part: number
  readonly Bare: Clock
  readonly Clock: Clock
  readonly Time: TimeNamed
  readonly Moment: Moment
  readonly Shift: Shift
  readonly Span: DayRange
  readonly Noise: boolean
  readonly Event: boolean
  readonly Until: DayRange
}

/** Any category. */
export type Category = keyof Values
