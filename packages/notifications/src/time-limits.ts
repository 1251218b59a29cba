import { slowestRequestMs } from "@call-center/booking-store"

/** Seconds after which Lambda ends the notifier, whatever it is doing. */
export const notifierSeconds = 60

/** Records that Lambda hands to the notifier at a time; few, so that a slow batch ends by itself. */
export const notifierBatchSize = 5

/** Seconds after which the stream gives up a change: a text that comes later confuses more than it tells. */
export const notifierGivesUpAfterSeconds = 3600

/** Seconds by which the clocks of two workers may differ without one of them taking the other for dead. */
const clocksApartSeconds = 120

/** Seconds after which the worker that claimed a text is certainly gone, whichever worker looks at its clock. */
export const claimSeconds = notifierSeconds + clocksApartSeconds

/** Milliseconds that SNS gets for a connection, and for its answer. */
export const publishTimeouts = { connectionTimeout: 1000, requestTimeout: 5000 } as const

/** Requests to the table for one text: who the caller is, the claim, the count of the day, and what came of it. */
const requestsPerText = 4

/** Milliseconds that one text takes at most. A text that is begun with less left could be cut off between SNS and the note of it. */
export const slowestTextMs =
  requestsPerText * slowestRequestMs +
  publishTimeouts.connectionTimeout +
  publishTimeouts.requestTimeout

/** Minutes after which the rule fires again that has reminders sent. */
export const reminderMinutes = 5
