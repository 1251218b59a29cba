import { request as send } from "node:http"

import type { HttpRequest, HttpResponse } from "../wire/http-message.ts"

/** Headers that belong to a connection, not to what is sent over it. */
const hopByHop = new Set(["host", "connection", "accept-encoding", "transfer-encoding", "expect"])

/** Hands a request on to moto, and gives back what that answers. */
export function forwarded(
  endpoint: string,
  { method, headers }: HttpRequest,
  { target, body }: { readonly target: string; readonly body: Buffer },
): Promise<HttpResponse> {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)))
  return new Promise((resolve, reject) => {
    const sent = send(
      new URL(target, endpoint),
      { method, headers: { ...kept, "content-length": body.length }, agent: false },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk: Buffer) => chunks.push(chunk))
        answer.on("error", reject)
        answer.on("end", () => {
          resolve({
            status: answer.statusCode ?? 502,
            headers: Object.fromEntries(
              Object.entries(answer.headers).flatMap(([name, value]) =>
                value === undefined || hopByHop.has(name) || name === "content-length"
                  ? []
                  : [[name, Array.isArray(value) ? value.join(", ") : value]],
              ),
            ),
            body: Buffer.concat(chunks),
          })
        })
      },
    )
    sent.on("error", reject)
    sent.end(body)
  })
}
