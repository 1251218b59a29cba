import * as v from "valibot"

import { flag, wholeNumber } from "./settings.ts"

/** Demos as a calendar that the owner subscribes to: a public URL of a function, so it is asked for. */
export const calendarFeed = v.strictObject({
  enabled: flag(false),
  /**
   * Executions at a time that the feed has to itself and may not go beyond, so that whoever floods its URL takes none of
   * those that calls need. Nothing is reserved unless given: AWS refuses it in new accounts.
   */
  reservedConcurrency: v.optional(wholeNumber(1, 100)),
})
