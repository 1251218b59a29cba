import type { Demo, DemoId, Slot } from "./demo.ts"
import type { ContactRefusal } from "./identity.ts"
import type { Instant, LocalDate } from "./time.ts"

/** Why a command changed nothing, with what is needed to speak about it. `nearest` lists free slots, nearest to the wish first. */
export type BookingRefusal =
  | { readonly code: "slot_taken"; readonly startsAt: Instant; readonly nearest: readonly Slot[] }
  | {
      readonly code: "outside_opening_hours"
      readonly startsAt: Instant
      readonly nearest: readonly Slot[]
    }
  | { readonly code: "off_grid"; readonly startsAt: Instant; readonly nearest: readonly Slot[] }
  | {
      readonly code: "holiday"
      readonly date: LocalDate
      readonly name: string | undefined
      readonly nearest: readonly Slot[]
    }
  | { readonly code: "in_the_past"; readonly startsAt: Instant; readonly nearest: readonly Slot[] }
  | {
      readonly code: "too_soon"
      readonly startsAt: Instant
      readonly earliestAt: Instant
      readonly nearest: readonly Slot[]
    }
  | {
      readonly code: "beyond_horizon"
      readonly startsAt: Instant
      readonly latestAt: Instant
      readonly nearest: readonly Slot[]
    }
  | {
      readonly code: "limit_reached"
      readonly maximum: number
      /** Those that whoever asks may hear of. */
      readonly upcoming: readonly Demo[]
    }
  | { readonly code: "already_booked"; readonly demo: Demo }
  | { readonly code: "not_found"; readonly demoId: DemoId }
  | { readonly code: "already_cancelled"; readonly demo: Demo }
  | { readonly code: "already_started"; readonly demo: Demo }
  | ContactRefusal
