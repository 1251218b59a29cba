import type { Random } from "@call-center/callers"
import type { BookingRules, Instant, LocalDate } from "@call-center/domain"

import type { Moment, MomentValues } from "../moments/moment.ts"
import type { NamedStart } from "./starts.ts"

/** What a person finds when they ring. */
export interface Setting {
  readonly rules: BookingRules
  readonly today: LocalDate
  readonly now: Instant
  /** How the language of the call speaks of a moment. */
  readonly valuesOf: (moment: Moment) => MomentValues
  /** The person's demos when they ring, soonest first. */
  readonly own: readonly NamedStart[]
  /** Starts that others have. */
  readonly taken: readonly NamedStart[]
  readonly random: Random
}

/** Whether a start can be booked by somebody who has none of the demos. */
export function isTaken({ taken }: Pick<Setting, "taken">, { at }: NamedStart): boolean {
  return taken.some((other) => other.at === at)
}
