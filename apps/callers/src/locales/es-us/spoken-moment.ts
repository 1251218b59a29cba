import type { Moment, MomentValues } from "../../moments/moment.ts"
import { dayWords, hourWords, monthNames, weekdayNames } from "./names.ts"

/** The values that a day and a time are said with in the Spanish of the United States. */
export function esUsMoment(moment: Moment): MomentValues {
  return { ...dayValues(moment), ...timeValues(moment), week: "la próxima semana" }
}

function dayValues({ day }: Moment): MomentValues {
  if (day === undefined) return {}
  const weekday = weekdayNames[day.weekday - 1] ?? ""
  return {
    today: day.daysAhead === 0 ? "hoy" : undefined,
    tomorrow: day.daysAhead === 1 ? "mañana" : undefined,
    dayAfterTomorrow: day.daysAhead === 2 ? "pasado mañana" : undefined,
    near: day.daysAhead > 0 && day.daysAhead < 7 ? weekday : undefined,
    nextWeekday: day.isNextWeek ? weekday : undefined,
    weekday,
    month: monthNames[day.month - 1] ?? "",
    dayNumber: String(day.dayOfMonth),
    dayWords: dayWords(day.dayOfMonth),
  }
}

function timeValues({ time, part }: Moment): MomentValues {
  if (time === undefined) return { part: part && partNames[part] }
  const { hour, minute } = time
  const hour12 = hour > 12 ? hour - 12 : hour
  const words = hourWords(hour12)
  const inPart = part ?? (hour === 12 ? undefined : hour < 12 ? "morning" : "afternoon")
  return {
    sharpHourWords: minute === 0 ? words : undefined,
    halfHourWords: minute === 30 ? words : undefined,
    hhmm: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`,
    clock: `${hour12}:${String(minute).padStart(2, "0")}`,
    the: hour12 === 1 ? "la" : "las",
    at: hour12 === 1 ? "a la" : "a las",
    part: inPart && partNames[inPart],
  }
}

const partNames = { morning: "mañana", afternoon: "tarde" } as const
