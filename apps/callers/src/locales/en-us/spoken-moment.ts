import type { Moment, MomentValues } from "../../moments/moment.ts"
import { hourWords, monthNames, ordinal, ordinalWords, weekdayNames } from "./names.ts"

/** The values that a day and a time are said with in American English. */
export function enUsMoment(moment: Moment): MomentValues {
  return { ...dayValues(moment), ...timeValues(moment), week: "next week" }
}

function dayValues({ day }: Moment): MomentValues {
  if (day === undefined) return {}
  const weekday = weekdayNames[day.weekday - 1] ?? ""
  return {
    today: day.daysAhead === 0 ? "today" : undefined,
    tomorrow: day.daysAhead === 1 ? "tomorrow" : undefined,
    dayAfterTomorrow: day.daysAhead === 2 ? "the day after tomorrow" : undefined,
    near: day.daysAhead > 0 && day.daysAhead < 7 ? weekday : undefined,
    nextWeekday: day.isNextWeek ? weekday : undefined,
    weekday,
    month: monthNames[day.month - 1] ?? "",
    ordinal: ordinal(day.dayOfMonth),
    ordinalWords: ordinalWords(day.dayOfMonth),
  }
}

function timeValues({ time, part }: Moment): MomentValues {
  const inPart = part ?? (time && time.hour !== 12 ? partOf(time.hour) : undefined)
  if (time === undefined) return { part: inPart }
  const { hour, minute } = time
  const hour12 = hour > 12 ? hour - 12 : hour
  const words = hourWords(hour12)
  return {
    noon: hour === 12 && minute === 0 ? "noon" : undefined,
    sharpHourWords: minute === 0 ? words : undefined,
    sharpHour: minute === 0 ? String(hour12) : undefined,
    halfHourWords: minute === 30 ? words : undefined,
    hhmm: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
    clock: `${hour12}:${String(minute).padStart(2, "0")}`,
    meridiem: hour < 12 ? "AM" : "PM",
    meridiemLetters: hour < 12 ? "a m" : "p m",
    part: inPart,
  }
}

function partOf(hour: number): "morning" | "afternoon" {
  return hour < 12 ? "morning" : "afternoon"
}
