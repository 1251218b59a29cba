import type { LocalTime } from "@call-center/domain"

import { endOfDay, midnight, noon, type TimeWindow } from "../conversation/time-window.ts"
import type { Half } from "./grammar/values.ts"

/** The parts of the day that callers name, in the order of their numbers in a lexicon. */
const parts = ["morning", "afternoon", "evening", "night", "small hours"] as const

type Part = (typeof parts)[number]

/** The times of day that each part means; they overlap, as words do. */
export const dayPartWindows: Readonly<Record<Part, TimeWindow>> = {
  morning: { from: midnight, until: noon },
  afternoon: { from: noon, until: "18:00" as LocalTime },
  evening: { from: "17:00" as LocalTime, until: endOfDay },
  night: { from: "18:00" as LocalTime, until: endOfDay },
  "small hours": { from: midnight, until: "06:00" as LocalTime },
}

/** The times of day of a part by its number. */
export function windowOfPart(part: number): TimeWindow {
  return dayPartWindows[parts[part] ?? "morning"]
}

/** The half of the day that an hour of a part of it is in: two at night is 2:00, eight at night 20:00. */
export function halfOfPart(part: number, minutes: number): Half {
  switch (parts[part] ?? "morning") {
    case "morning":
    case "small hours":
      return "am"
    case "afternoon":
    case "evening":
      return "pm"
    case "night":
      return minutes % 720 >= 5 * 60 ? "pm" : "am"
  }
}
