import { halfOfPart } from "../day-part.ts"
import { construction } from "../grammar/construction.ts"
import type { Clock } from "../grammar/values.ts"

/** Times on a clock: `Bare` as far as its own words tell, `Clock` with the half of the day where that is said beside it. */
export const clocks = {
  /** ten */
  hour: construction("Bare", ["Number"], ({ Number: hour }) => clockOf(hour, 0, false)),
  /** ten o'clock */
  fullHour: construction("Bare", ["Number"], ({ Number: hour }) => clockOf(hour, 0, true)),
  /** ten thirty, las diez y veinte */
  hourAndMinutes: construction(
    "Bare",
    ["Number", "Number2"],
    ({ Number: hour, Number2: minutes }) =>
      minutes >= 10 ? clockOf(hour, minutes, true) : undefined,
  ),
  /** eleven five: only in words, and it may be a date as well */
  hourAndFewMinutes: construction("Bare", ["Spoken", "Spoken2"], ({ Spoken, Spoken2 }) =>
    Spoken2 < 10 && Spoken < 20 ? clockOf(Spoken, Spoken2, false) : undefined,
  ),
  /** twelve oh three */
  hourOhMinutes: construction("Bare", ["Number", "Number2"], ({ Number: hour, Number2: minutes }) =>
    minutes < 10 ? clockOf(hour, minutes, true) : undefined,
  ),
  /** half past two, diez y media */
  halfPast: construction("Bare", ["Number"], ({ Number: hour, Meridiem }) =>
    inHalf(clockOf(hour, 30, true), Meridiem),
  ),
  quarterPast: construction("Bare", ["Number"], ({ Number: hour, Meridiem }) =>
    inHalf(clockOf(hour, 15, true), Meridiem),
  ),
  threeQuartersPast: construction("Bare", ["Number"], ({ Number: hour }) =>
    clockOf(hour, 45, true),
  ),
  quarterTo: construction("Bare", ["Number"], ({ Number: hour, Meridiem }) =>
    before(inHalf(clockOf(hour, 0, true), Meridiem), 15),
  ),
  /** ten past four */
  minutesPast: construction("Bare", ["Number", "Bare"], ({ Number: minutes, Bare }) =>
    minutes > 0 && minutes < 60 ? before(Bare, -minutes) : undefined,
  ),
  /** three minutes to eight */
  minutesTo: construction("Bare", ["Number", "Bare"], ({ Number: minutes, Bare }) =>
    minutes > 0 && minutes < 60 ? before(Bare, minutes) : undefined,
  ),
  /** ten to eleven; but "two to four" is no time on a clock */
  spokenMinutesTo: construction("Bare", ["Spoken", "Bare"], ({ Spoken, Bare }) =>
    Spoken % 5 === 0 && Spoken > 0 && Spoken < 30 ? before(Bare, Spoken) : undefined,
  ),
  /** las cinco menos diez */
  hourLessMinutes: construction(
    "Bare",
    ["Number", "Number2"],
    ({ Number: hour, Number2: minutes }) =>
      minutes > 0 && minutes < 60 ? before(clockOf(hour, 0, true), minutes) : undefined,
  ),
  /** 10:30 */
  writtenClock: construction("Bare", ["ClockDigits"], ({ ClockDigits }) =>
    clockOf(Math.floor(ClockDigits / 60), ClockDigits % 60, true),
  ),
  /** 1430 */
  digitClock: construction("Bare", ["Digits"], ({ Digits }) =>
    Digits >= 100 && Digits < 2400
      ? clockOf(Math.floor(Digits / 100), Digits % 100, Digits % 5 === 0 && !isLikeYear(Digits))
      : undefined,
  ),
  /** sixteen hundred */
  hundredHours: construction("Bare", ["Number"], ({ Number: hour }) => clockOf(hour, 0, true)),
  /** fifteen hundred thirty */
  bareAsItIs: construction("Clock", ["Bare"], ({ Bare }) => Bare),
  /** half past two p.m. */
  withMeridiem: construction("Clock", ["Bare", "Meridiem"], ({ Bare, Meridiem }) => {
    const clock = inHalf(Bare, Meridiem)
    return clock && { ...clock, isSure: true }
  }),
  /** four in the afternoon, the evening at six */
  withPart: construction("Clock", ["Bare", "Part"], ({ Bare, Part, Meridiem }) => ({
    ...Bare,
    half: inHalf(Bare, Meridiem)?.half ?? halfOfPart(Part, Bare.minutes),
    isSure: true,
  })),
  /** noon */
  namedClock: construction("Clock", ["NamedClock"], ({ NamedClock }) => exactly(NamedClock)),
  /** twelve noon, one o'clock midnight, eleven at lunchtime */
  hourAndNamedClock: construction("Clock", ["Bare", "NamedClock"], ({ Bare, NamedClock }) => {
    const [early, late] = [Bare.minutes % 720, (Bare.minutes % 720) + 720]
    const distance = (minutes: number): number => Math.abs(minutes - (NamedClock % 1440))
    return exactly(distance(early) <= distance(late) ? early : late)
  }),
} as const

/** 2015 is a year, but where a time was asked for. */
function isLikeYear(digits: number): boolean {
  return digits > 2000 && digits < 2060
}

function clockOf(hour: number, minutes: number, isSure: boolean): Clock | undefined {
  if (!Number.isInteger(hour) || hour < 0 || hour > 24 || minutes < 0 || minutes > 59)
    return undefined
  if (hour === 24 && minutes > 0) return undefined
  const isExact = hour >= 13 || hour === 0
  return { minutes: (hour % 24) * 60 + minutes, half: isExact ? "exact" : undefined, isSure }
}

function inHalf(clock: Clock | undefined, meridiem: number | undefined): Clock | undefined {
  if (clock === undefined || meridiem === undefined) return clock
  return { ...clock, half: clock.half ?? (meridiem === 0 ? "am" : "pm") }
}

function before(clock: Clock | undefined, minutes: number): Clock | undefined {
  if (clock === undefined) return undefined
  return { ...clock, minutes: (clock.minutes - minutes + 1440) % 1440, isSure: true }
}

function exactly(minutes: number): Clock {
  return { minutes: minutes % 1440, half: "exact", isSure: true }
}
