import type { NoSuchDay } from "../conversation/no-such-day.ts"
import type { DaysNamed, Moment, Shift, TimeNamed } from "./grammar/values.ts"
import type { PhraseKind } from "./lexicon.ts"

/** What some words mean, and which: from `from` up to, not including, `to`. */
export type Reading = Span &
  (
    | { readonly kind: "days"; readonly value: DaysNamed }
    | { readonly kind: "time"; readonly value: TimeNamed }
    | { readonly kind: "moment"; readonly value: Moment }
    /** A part of today: tonight. */
    | { readonly kind: "todayPart"; readonly value: number }
    | { readonly kind: "shift"; readonly value: Shift }
    /** What there is not: the thirtieth of February. */
    | { readonly kind: "impossible"; readonly value: NoSuchDay }
    /** What tells no day or time although it looks like one. */
    | { readonly kind: "noise" }
    | { readonly kind: "choice"; readonly value: number }
    | { readonly kind: "phrase"; readonly kinds: readonly PhraseKind[] }
  )

/** Words in a row. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A reading that may be chosen, and how much it explains. */
export interface Candidate {
  readonly reading: Reading
  readonly weight: number
}
