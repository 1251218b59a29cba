import { clocks } from "./clocks.ts"
import { dates } from "./dates.ts"
import { days } from "./days.ts"
import { noise } from "./noise.ts"
import { numbers } from "./numbers.ts"
import { periods } from "./periods.ts"
import { shifts } from "./shifts.ts"
import { times } from "./times.ts"
import { weekdays } from "./weekdays.ts"

/** Every construction that a language may have words for. */
export const constructions = {
  ...numbers,
  ...dates,
  ...weekdays,
  ...periods,
  ...days,
  ...clocks,
  ...times,
  ...shifts,
  ...noise,
} as const

/** The name of a construction. */
export type ConstructionName = keyof typeof constructions
