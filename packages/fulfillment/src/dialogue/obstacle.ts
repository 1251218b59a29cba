import {
  type BookingRefusal,
  bookingWindow,
  type Demo,
  decideBooking,
  decideMove,
  type Instant,
  isOpenOn,
  type LocalDate,
  type LocalTime,
} from "@call-center/domain"

import type { Wish } from "../conversation/wish.ts"
import type { Context } from "./context.ts"

/** A wish, the caller's upcoming demos, and which of them would leave its own time for it. */
export interface SlotSearch {
  readonly wish: Wish
  readonly demos: readonly Demo[]
  readonly moving?: Demo | undefined
}

/** Why times are offered instead of what was wished. */
export type Obstacle =
  | { readonly code: "slot_taken" | "in_the_past" | "too_soon"; readonly startsAt: Instant }
  | { readonly code: "own_demo"; readonly demo: Demo }
  | { readonly code: "off_grid"; readonly date: LocalDate; readonly time: LocalTime }
  | {
      readonly code: "closed_time" | "closed_day" | "fully_booked" | "day_over" | "past_day"
      readonly date: LocalDate
    }
  | { readonly code: "beyond_horizon"; readonly lastDate: LocalDate }
  | { readonly code: "none_in_window"; readonly date: LocalDate | undefined }

/** A start on the business's clock. */
export interface LocalStart {
  readonly date: LocalDate
  readonly time: LocalTime
  readonly startsAt: Instant
}

/** What the rules and the caller's own demos say against a start, before anything is read of others. */
export function obstacleTo(
  context: Context,
  search: SlotSearch,
  start: LocalStart,
): Obstacle | undefined {
  const refusal = refusalOf(context, search, start.startsAt)
  return refusal && obstacleOf(context, refusal, start)
}

function refusalOf(
  context: Context,
  { demos, moving }: SlotSearch,
  startsAt: Instant,
): BookingRefusal | undefined {
  const view = { rules: context.rules, now: context.now, loads: new Map(), demos }
  const decision =
    moving === undefined
      ? decideBooking(view, startsAt)
      : decideMove(view, { demoId: moving.demoId, startsAt })
  return decision.ok ? undefined : decision.refusal
}

function obstacleOf(
  context: Context,
  refusal: BookingRefusal,
  {
    date,
    time,
    startsAt,
  }: { readonly date: LocalDate; readonly time: LocalTime; readonly startsAt: Instant },
): Obstacle {
  switch (refusal.code) {
    case "already_booked":
      return { code: "own_demo", demo: refusal.demo }
    case "holiday":
      return { code: "closed_day", date }
    case "outside_opening_hours":
      return isOpenOn(context.rules, date)
        ? { code: "closed_time", date }
        : { code: "closed_day", date }
    case "off_grid":
      return { code: "off_grid", date, time }
    case "in_the_past":
    case "too_soon":
      return { code: refusal.code, startsAt }
    case "beyond_horizon":
      return {
        code: "beyond_horizon",
        lastDate: bookingWindow(context.rules, context.now).lastDate,
      }
    case "slot_taken":
    case "limit_reached":
    case "not_found":
    case "already_cancelled":
    case "already_started":
    case "too_many_numbers":
    case "too_many_changes":
      return { code: "slot_taken", startsAt }
  }
}
