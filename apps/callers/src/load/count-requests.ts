import { subscribe, unsubscribe } from "node:diagnostics_channel"
import type { IncomingMessage, ServerResponse } from "node:http"

/** What a local endpoint of DynamoDB was asked. */
export interface RequestCounts {
  /** Requests by operation. */
  readonly operations: Readonly<Record<string, number>>
  /** Transactions that a condition cancelled: another caller was faster, or what was read no longer held. */
  readonly cancelled: number
  /** Requests that the SDK sent again. */
  readonly resent: number
}

const finished = "http.server.response.finish"

/** Counts what HTTP servers of this process are asked of DynamoDB, until the counts are taken. */
export function countRequests(): () => RequestCounts {
  const operations: Record<string, number> = {}
  let cancelled = 0
  let resent = 0
  const count = (message: unknown): void => {
    const { request, response } = message as {
      readonly request: IncomingMessage
      readonly response: ServerResponse
    }
    const target = String(request.headers["x-amz-target"] ?? "")
    const [, operation] = target.split(".")
    if (operation === undefined) return
    operations[operation] = (operations[operation] ?? 0) + 1
    if (operation === "TransactWriteItems" && response.statusCode === 400) cancelled += 1
    const attempt = /attempt=(\d+)/u.exec(String(request.headers["amz-sdk-request"] ?? ""))?.[1]
    if (Number(attempt ?? 1) > 1) resent += 1
  }
  subscribe(finished, count)
  return () => {
    unsubscribe(finished, count)
    return { operations, cancelled, resent }
  }
}
