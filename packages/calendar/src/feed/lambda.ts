import process from "node:process"

import { Logger } from "@aws-lambda-powertools/logger"
import {
  createBookingDynamoDBClient,
  readDemosOfDays,
  readFeedSecret,
  withoutTimeLimits,
} from "@call-center/booking-store"
import type { Clock, Instant } from "@call-center/domain"
import type { LambdaFunctionURLEvent } from "aws-lambda"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../../call-center.config.ts"
import { calendarWithin } from "./calendar-within.ts"
import { type FeedAnswer, type FeedRequest, createCalendarFeed } from "./create-calendar-feed.ts"
import { feedDays } from "./feed-days.ts"

/** What the feed is made with on this machine, where a deployed one takes the defaults. */
export interface HandlerOptions {
  readonly clock: Clock
  /** Whether requests may take as long as they need, for a machine of one's own; false unless given. */
  readonly unhurried?: boolean
}

/** What a function URL hands over, of what is read. */
export type FeedEvent = Pick<LambdaFunctionURLEvent, "rawPath" | "headers"> & {
  readonly requestContext: { readonly http: { readonly method: string } }
}

type Handler = (event: FeedEvent) => Promise<FeedAnswer>

/** Of the 6 MB of JSON that Lambda takes, what is left beside the headers. */
const calendarBytes = 6_000_000

/** The calendar feed of this call centre, put together from call-center.config.ts and the Lambda's environment. */
export function createHandler({ clock, unhurried = false }: HandlerOptions): Handler {
  const { booking, business } = callCenter
  const client = createBookingDynamoDBClient(unhurried ? withoutTimeLimits : {})
  const table = { client, tableName: environment("TABLE_NAME") }
  const logger = new Logger({ serviceName: process.env["POWERTOOLS_SERVICE_NAME"] ?? "calendar" })
  const calendarOptions = {
    businessName: business.name,
    address: business.address,
    organizerEmail: business.notify,
    host: environment("CALENDAR_HOST"),
    method: "publish",
  } as const
  const feed = createCalendarFeed({
    secretHash: async () => (await readFeedSecret(table))?.hash,
    calendar: async () => {
      const demos = await readDemosOfDays(table, feedDays(booking, clock.now()))
      const { text, leftOut } = calendarWithin(calendarBytes, demos, calendarOptions)
      if (leftOut > 0) logger.error("The calendar is too large for its last demos", { leftOut })
      return text
    },
  })
  return (event) => feed(requestOf(event))
}

/** The address holds the secret, so nothing of it may get into a log. */
function requestOf({ rawPath, headers, requestContext }: FeedEvent): FeedRequest {
  return {
    method: requestContext.http.method,
    path: rawPath,
    ifNoneMatch: headers["if-none-match"],
  }
}

function environment(name: string): string {
  const value = process.env[name]
  if (value !== undefined && value !== "") return value
  throw new TypeError(`Expected ${name} in the environment, got nothing; set it for this function`)
}

const systemClock: Clock = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z` as Instant,
}

let deployed: Handler | undefined

/** What Lambda calls, on the machine's clock. */
export function handler(event: FeedEvent): Promise<FeedAnswer> {
  deployed ??= createHandler({ clock: systemClock })
  return deployed(event)
}
