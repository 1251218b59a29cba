import type { PhoneNumber } from "@call-center/domain"

import type { Wish } from "./wish.ts"

/** What a caller gave in one turn, whether spoken, typed or pressed; whatever was not given is undefined. */
export interface Said {
  readonly isSilence: boolean
  readonly answer?: "yes" | "no" | undefined
  /** A choice from a list, counted from 1, or that nothing in it will do. */
  readonly choice?: number | "none" | undefined
  readonly half?: "am" | "pm" | undefined
  readonly wish: Wish
  readonly number?: PhoneNumber | undefined
}
