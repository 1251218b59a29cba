/** What an instance holds besides flows and bots. Flows refer to each by ARN, id or name. */
export interface InstanceResources {
  readonly instanceArn?: string
  readonly queues?: readonly QueueResource[]
  readonly hoursOfOperation?: readonly HoursOfOperationResource[]
}

/** A queue by its ARN, with its name, hours and limit. */
export interface QueueResource {
  readonly arn: string
  readonly name: string
  /** ARN of its hours of operation. */
  readonly hoursOfOperation?: string
  /** How many contacts it holds; no limit without it. */
  readonly maxContacts?: number
}

/** Hours of operation: weekly hours in a zone, and dates that differ. */
export interface HoursOfOperationResource {
  readonly arn: string
  readonly name: string
  /** IANA zone. */
  readonly timeZone: string
  readonly weekly: readonly WeeklyHours[]
  /** Replaces the weekly hours of single dates; an empty list is a day off. */
  readonly overrides?: readonly DateHours[]
}

/** Open from `start` to `end`, local time `HH:MM`; an end at or before the start is on the next day. */
export interface OpenHours {
  readonly start: string
  readonly end: string
}

/** Opening hours of a weekday. */
export interface WeeklyHours extends OpenHours {
  readonly day: Weekday
}

/** Opening hours of one local date, `YYYY-MM-DD`. */
export interface DateHours {
  readonly date: string
  readonly hours: readonly OpenHours[]
}

/** As Connect names the days. */
export type Weekday =
  | "MONDAY"
  | "TUESDAY"
  | "WEDNESDAY"
  | "THURSDAY"
  | "FRIDAY"
  | "SATURDAY"
  | "SUNDAY"
