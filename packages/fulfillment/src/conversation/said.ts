import type { PhoneNumber } from "@call-center/domain"

import type { ClearYes } from "./read-back.ts"
import type { Wish } from "./wish.ts"

/** What a caller gave in one turn, whether spoken, typed or pressed; whatever was not given is undefined. */
export interface Said {
  readonly isSilence: boolean
  /** As far as it was understood: a yes that lets something be written is a `clearYes`. */
  readonly answer?: "yes" | "no" | undefined
  /** A yes, and nothing but a yes, to what was read back. */
  readonly clearYes?: ClearYes | undefined
  /** Holds a doubt, a question, a condition or an objection. */
  readonly isUnclear?: boolean | undefined
  /** A choice from a list: counted from 1, the last named, the earliest or latest, or that nothing in it will do. */
  readonly choice?: number | "last" | "earliest" | "latest" | "none" | undefined
  readonly half?: "am" | "pm" | undefined
  /** When the caller would like to come. */
  readonly wish: Wish
  /** What the caller would not like any more, or which demo is meant: "from Monday", "instead of ten". */
  readonly about: Wish
  /** Something before or after the time that was spoken of. */
  readonly shift?: "earlier" | "later" | undefined
  readonly number?: PhoneNumber | undefined
  /** Wants to leave everything as it is. */
  readonly isAbandoned?: boolean | undefined
  /** Asks for a moment. */
  readonly isWaiting?: boolean | undefined
  /** Whether every word was understood: an answer, and nothing besides. */
  readonly isBare?: boolean | undefined
}

/** Nothing at all, or nothing that could be understood. */
export function nothingSaid(isSilence: boolean): Said {
  return { isSilence, wish: {}, about: {} }
}
