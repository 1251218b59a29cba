import type { HeldCall } from "@call-center/callers"
import type { BookingRules, Demo, Locale } from "@call-center/domain"

import type { CallerDeclaration } from "../people/caller.ts"

/** A call that has ended, with what stood in the table before and after. */
export interface JudgedCall {
  readonly rules: BookingRules
  readonly locale: Locale
  readonly caller: CallerDeclaration
  readonly held: HeldCall
  readonly before: readonly Demo[]
  readonly after: readonly Demo[]
}
