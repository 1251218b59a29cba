import process from "node:process"

import { type Table, replaceFeedSecret } from "@call-center/booking-store"
import {
  type FeedAnswer,
  type FeedEvent,
  feedPath,
  feedSecretHash,
  newFeedSecret,
} from "@call-center/calendar"
import { feedBundle } from "@call-center/calendar/lambda-bundle"
import type { CallCenter } from "@call-center/config"

import { type LocalRun, loadLambda } from "./lambda-bundle.ts"

/** The calendar feed on this machine: the function that is deployed, asked as its URL asks it. */
export interface LocalFeed {
  /** The path that opens it; another one after each start. */
  readonly path: string
  answer(request: {
    readonly method: string
    readonly path: string
    readonly ifNoneMatch: string | undefined
  }): Promise<FeedAnswer>
}

export interface LocalFeedOptions extends Pick<LocalRun, "clock"> {
  readonly callCenter: CallCenter
  readonly table: Table
}

/** Opens the calendar feed with a new secret; undefined where the configuration has it off. */
export async function openLocalFeed(options: LocalFeedOptions): Promise<LocalFeed | undefined> {
  const { callCenter, clock, table } = options
  if (!callCenter.calendarFeed.enabled) return undefined
  process.env["CALENDAR_HOST"] = "local-call-center"
  const secret = newFeedSecret()
  await replaceFeedSecret(table, { hash: feedSecretHash(secret), madeAt: clock.now() })
  const handler = await loadLambda<FeedAnswer>(feedBundle(callCenter), { clock })
  return {
    path: feedPath(secret),
    answer: ({ method, path, ifNoneMatch }) => {
      const event: FeedEvent = {
        rawPath: path,
        headers: ifNoneMatch === undefined ? {} : { "if-none-match": ifNoneMatch },
        requestContext: { http: { method } },
      }
      return handler(event)
    },
  }
}
