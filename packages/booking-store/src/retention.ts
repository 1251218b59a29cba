import type { Instant } from "@call-center/domain"

const secondsPerDay = 86_400

/** How long a demo, its slot's counter and its caller are kept after the demo's start. */
export const daysAfterDemo = 30

/** How long a contact's command is remembered; a Connect contact ends long before. */
const daysAfterCommand = 1

/** The epoch second from which a demo, and what hangs on it, may be deleted. */
export function demoExpiresAt(startsAt: Instant): number {
  return epochSecondOf(startsAt) + daysAfterDemo * secondsPerDay
}

/** The epoch second from which a command's record may be deleted. */
export function commandExpiresAt(now: Instant): number {
  return epochSecondOf(now) + daysAfterCommand * secondsPerDay
}

/** Seconds since 1970-01-01T00:00:00Z. */
export function epochSecondOf(instant: Instant): number {
  return Date.parse(instant) / 1000
}
