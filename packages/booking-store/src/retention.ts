import type { BookingRules, Instant } from "@call-center/domain"

const secondsPerDay = 86_400

/** How long a contact's command is remembered; a Connect contact ends long before. */
const daysAfterCommand = 1

/** Days that DynamoDB may take to delete what has expired, with some to spare. */
const daysUntilDeleted = 7

/** The epoch second from which a demo, its slot's counter, its texts and its caller may be deleted. */
export function demoExpiresAt(
  { daysKept }: Pick<BookingRules, "daysKept">,
  startsAt: Instant,
): number {
  return epochSecondOf(startsAt) + daysKept * secondsPerDay
}

/** The epoch second from which a command's record may be deleted. */
export function commandExpiresAt(now: Instant): number {
  return epochSecondOf(now) + daysAfterCommand * secondsPerDay
}

/**
 * The epoch second after which a command's record is certainly gone. DynamoDB deletes what has expired "within a few days",
 * and until then an erasure must find it:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
 */
export function commandGoneAt(now: Instant): number {
  return commandExpiresAt(now) + daysUntilDeleted * secondsPerDay
}

/** Seconds since 1970-01-01T00:00:00Z. */
export function epochSecondOf(instant: Instant): number {
  return Date.parse(instant) / 1000
}
