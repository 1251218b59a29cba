import { createHash } from "node:crypto"

import { isFeedSecret, matchesHash } from "./feed-secret.ts"

/** What a calendar asks: the parts of a request that the answer depends on. */
export interface FeedRequest {
  readonly method: string
  /** As it was sent, `/<secret>.ics`. */
  readonly path: string
  /** The header `If-None-Match`, or undefined without one. */
  readonly ifNoneMatch: string | undefined
}

/** An answer as a Lambda function URL gives it. */
export interface FeedAnswer {
  readonly statusCode: 200 | 304 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface CalendarFeedParts {
  /** SHA-256 of the secret that counts now, in hexadecimal digits; undefined before there is one. */
  readonly secretHash: () => Promise<string | undefined>
  /** The calendar as it is now. */
  readonly calendar: () => Promise<string>
}

/** Calendars ask every few hours at best; a person who reloads has the new demos after five minutes. */
const secondsFresh = 300

const asked = /^\/([^/]+)\.ics$/

/**
 * The calendar that an owner subscribes to. Who does not name the secret learns nothing, not even that there is a feed: every
 * such request is answered 404, one whose path can hold no secret without a look at the table. Lets faults of the table through.
 * https://www.rfc-editor.org/rfc/rfc9110#name-etag
 */
export function createCalendarFeed(
  parts: CalendarFeedParts,
): (request: FeedRequest) => Promise<FeedAnswer> {
  return async ({ method, path, ifNoneMatch }) => {
    const secret = asked.exec(path)?.[1]
    if (method !== "GET" && method !== "HEAD") return nothing
    if (secret === undefined || !isFeedSecret(secret)) return nothing
    if (!matchesHash(secret, await parts.secretHash())) return nothing
    const body = await parts.calendar()
    const etag = `"${createHash("sha256").update(body).digest("base64url")}"`
    const headers = { ...common, etag }
    if (isKnown(etag, ifNoneMatch)) return { statusCode: 304, headers, body: "" }
    return {
      statusCode: 200,
      headers: { ...headers, "content-type": "text/calendar; charset=utf-8" },
      body: method === "HEAD" ? "" : body,
    }
  }
}

const common = {
  // The address is the key: neither proxies nor search engines may keep what it opens.
  "cache-control": `private, max-age=${secondsFresh}`,
  "x-robots-tag": "noindex",
  "referrer-policy": "no-referrer",
}

const nothing: FeedAnswer = {
  statusCode: 404,
  headers: { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" },
  body: "Not found\n",
}

/** Compares weakly, as `If-None-Match` demands. */
function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const named = new Set(
    (ifNoneMatch ?? "").split(",").map((each) => each.trim().replace(/^W\//, "")),
  )
  return named.has(etag) || named.has("*")
}
