import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

import { phoneOf } from "@call-center/domain/testing"
import { afterEach, expect, it } from "vitest"

import { SmsRejected, createSmsClient, snsSender } from "../src/index.ts"

const ada = phoneOf("+12025550123")
const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

it("tells an owner who answered STOP from a text that was sent", async () => {
  const optedOut = await senderTo(400, "OptedOut")

  expect(await optedOut(ada, "hello")).toBe("optedOut")
})

it.each([
  [429, "Throttled"],
  [400, "Throttling"],
  [400, "InvalidParameter"],
  [403, "AuthorizationError"],
])("takes %i %s for a text that was certainly not sent", async (status, code) => {
  const send = await senderTo(status, code)

  const refusal = await send(ada, "hello").catch((error: unknown) => error)

  expect(refusal).toBeInstanceOf(SmsRejected)
  expect(String(refusal)).not.toContain("2025550123")
})

it("does not know what came of a text when SNS breaks down", async () => {
  const send = await senderTo(500, "InternalError")

  const fault: unknown = await send(ada, "hello").catch((error: unknown) => error)

  expect(fault).toBeInstanceOf(Error)
  expect(fault).not.toBeInstanceOf(SmsRejected)
})

it("does not know what came of a text when nobody answers", async () => {
  const server = createServer(() => {})
  const send = await listening(server, {
    requestHandler: { requestTimeout: 50, throwOnRequestTimeout: true },
  })

  const fault: unknown = await send(ada, "hello").catch((error: unknown) => error)

  expect(fault).toBeInstanceOf(Error)
  expect(fault).not.toBeInstanceOf(SmsRejected)
})

/** A sender to an SNS that refuses everything in one way. */
function senderTo(status: number, code: string): ReturnType<typeof listening> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "text/xml" })
    response.end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${ada}</Message></Error></ErrorResponse>`,
    )
  })
  return listening(server, {})
}

async function listening(
  server: ReturnType<typeof createServer>,
  options: Parameters<typeof createSmsClient>[0],
): Promise<ReturnType<typeof snsSender>> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sns = createSmsClient({ endpoint, maxAttempts: 1, ...options })
  closing.push(() => {
    sns.destroy()
    server.closeAllConnections()
    server.close()
  })
  return snsSender(sns)
}
