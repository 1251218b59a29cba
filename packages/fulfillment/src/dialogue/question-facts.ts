import {
  type LocalDate,
  type OpenRange,
  openRangesOn,
  type Weekday,
  weekdays,
} from "@call-center/domain"

import type { Said } from "../conversation/said.ts"
import { oneDay } from "../conversation/wish.ts"
import type { QuestionFacts } from "../prompts/question-facts.ts"
import type { Context } from "./context.ts"

/** What can be told of the business, and of the day that was asked about. */
export function questionFacts(context: Context, { wish }: Said): QuestionFacts {
  const { business, rules, daysKept } = context
  const date = oneDay(wish)
  return {
    business,
    demoMinutes: rules.slotMinutes,
    daysKept,
    openings: openings(context),
    day: date === undefined ? undefined : dayFacts(context, date),
  }
}

/** Opening hours as they are said: `from 9:00 AM to 12:00 PM and from 1:00 PM to 5:00 PM`. */
export function spokenHours({ prompts, speak }: Context, ranges: readonly OpenRange[]): string {
  return speak.all(
    ranges.map(({ opens, closes }) => prompts.range(speak.time(opens), speak.time(closes))),
  )
}

function dayFacts(context: Context, date: LocalDate): QuestionFacts["day"] {
  const ranges = openRangesOn(context.rules, date)
  return {
    name: context.speak.day(date),
    hours: ranges.length === 0 ? undefined : spokenHours(context, ranges),
    holiday: context.rules.holidays.get(date),
  }
}

function openings(context: Context): QuestionFacts["openings"] {
  const { weeklyHours } = context.rules
  const runs: { from: Weekday; to: Weekday; hours: string }[] = []
  let last = ""
  for (const day of weekdays) {
    const ranges = weeklyHours[day]
    const hours = ranges.length === 0 ? "" : spokenHours(context, ranges)
    const run = runs.at(-1)
    if (run !== undefined && hours !== "" && hours === last) run.to = day
    else if (hours !== "") runs.push({ from: day, to: day, hours })
    last = hours
  }
  return runs.map(({ from, to, hours }) => ({
    from: context.speak.weekday(from),
    to: context.speak.weekday(to),
    hours,
  }))
}
