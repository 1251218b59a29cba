import type { PhoneNumber } from "./phone-number.ts"
import type { NoText } from "./text-rules.ts"
import type { Instant } from "./time.ts"

declare const brand: unique symbol

/** Identifies one demo for its whole life, moves included. */
export type DemoId = string & { readonly [brand]: "DemoId" }

/** A bookable start; it exists in the business's hours, and `free` places are left in it. */
export interface Slot {
  readonly startsAt: Instant
  readonly minutes: number
  readonly free: number
}

/** A demo as it is kept for one caller. */
export interface Demo {
  readonly demoId: DemoId
  readonly caller: PhoneNumber
  readonly startsAt: Instant
  readonly minutes: number
  readonly status: "booked" | "cancelled"
  /** The Connect contact whose command made the last change. */
  readonly contactId: string
  /** The instant of the last change. */
  readonly changedAt: Instant
  /** Why the last change is not confirmed by text; left out where it is. */
  readonly noText?: NoText
}
