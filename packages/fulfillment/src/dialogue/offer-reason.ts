import { openRangesOn } from "@call-center/domain"

import type { OfferReason } from "../prompts/prompts.ts"
import { type Context, spokenWhen } from "./context.ts"
import type { Obstacle } from "./obstacle.ts"
import { spokenHours } from "./question-facts.ts"

/** What stands against a wish, with everything as it is spoken. */
export function offerReason(context: Context, obstacle: Obstacle | undefined): OfferReason {
  const { speak, rules } = context
  if (obstacle === undefined) return { code: "asked_for" }
  switch (obstacle.code) {
    case "slot_taken":
    case "in_the_past":
    case "too_soon":
      return { code: obstacle.code, when: spokenWhen(context, obstacle.startsAt) }
    case "own_demo":
      return { code: "own_demo", when: spokenWhen(context, obstacle.demo.startsAt) }
    case "past_day":
      return { code: "in_the_past", when: speak.day(obstacle.date) }
    case "closed_day":
      return {
        code: "closed_day",
        day: speak.day(obstacle.date),
        holiday: rules.holidays.get(obstacle.date),
      }
    case "closed_time":
      return {
        code: "closed_time",
        day: speak.day(obstacle.date),
        hours: spokenHours(context, openRangesOn(rules, obstacle.date)),
      }
    case "off_grid":
      return { code: "off_grid", time: speak.time(obstacle.time) }
    case "fully_booked":
    case "day_over":
      return { code: obstacle.code, day: speak.day(obstacle.date) }
    case "beyond_horizon":
      return { code: "beyond_horizon", lastDay: speak.day(obstacle.lastDate) }
    case "none_in_window":
      return { code: "none_in_window" }
  }
}
