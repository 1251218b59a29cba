import { type ServerResponse, createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"

import { withoutTimeLimits } from "@call-center/booking-store"
import { phoneOf } from "@call-center/domain/testing"
import { afterEach, expect, it } from "vitest"

import { createSmsClient, snsMailer, snsSender } from "../src/index.ts"
import { outOfTime } from "./out-of-time.ts"

const ada = phoneOf("+12025550123")
const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

it("tells an owner who answered STOP from a text that was sent", async () => {
  const optedOut = await senderTo(400, "OptedOut")

  expect(await optedOut(ada, "hello")).toEqual({ kind: "optedOut" })
})

it.each([
  { status: 429, code: "Throttled", passes: true },
  { status: 400, code: "Throttling", passes: true },
  { status: 400, code: "InvalidParameter", passes: false },
  { status: 403, code: "AuthorizationError", passes: false },
])(
  "takes $status $code for a text that was certainly not sent",
  async ({ status, code, passes }) => {
    const send = await senderTo(status, code)

    const answer = await send(ada, "hello")

    expect(answer).toMatchObject({ kind: "refused", passes })
    expect(JSON.stringify(answer)).toContain(code)
    expect(JSON.stringify(answer)).not.toContain("2025550123")
  },
)

it("sends a text as transactional, and an e-mail to the owner's topic with its subject", async () => {
  const asked: Record<string, string>[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push(Object.fromEntries(new URLSearchParams(body)))
      return response.end("<PublishResponse><PublishResult/></PublishResponse>")
    })
  })
  const sns = await clientOf(server, withoutTimeLimits)

  expect(await snsSender(sns)(ada, "hello")).toEqual({ kind: "sent" })
  const topic = "arn:aws:sns:us-east-1:123456789012:owner"
  expect(await snsMailer(sns, topic)({ subject: "Demo", text: "At ten" })).toEqual({ kind: "sent" })

  expect(asked).toMatchObject([
    {
      Action: "Publish",
      PhoneNumber: ada,
      Message: "hello",
      "MessageAttributes.entry.1.Name": "AWS.SNS.SMS.SMSType",
      "MessageAttributes.entry.1.Value.DataType": "String",
      "MessageAttributes.entry.1.Value.StringValue": "Transactional",
    },
    { Action: "Publish", TopicArn: topic, Subject: "Demo", Message: "At ten" },
  ])
})

it("takes a refusal of an e-mail for one that was certainly not sent", async () => {
  const answer = refusal(404, "NotFound")
  const sns = await clientOf(
    createServer((_request, response) => answer(response)),
    withoutTimeLimits,
  )

  expect(await snsMailer(sns, "arn:gone")({ subject: "Demo", text: "At ten" })).toMatchObject({
    kind: "refused",
    passes: false,
  })
})

it("knows nothing of a text after a fault that is none of SNS's or the network's", async () => {
  const sns = createSmsClient()
  sns.middlewareStack.add(
    () => () => Promise.reject(Object.assign(new Error("no"), { code: "E" })),
    {
      step: "initialize",
    },
  )

  expect(await snsSender(sns)(ada, "hello")).toEqual({ kind: "unknown", reason: "Error" })
})

it("takes an endpoint that nobody listens at for a text that was certainly not sent", async () => {
  const sns = createSmsClient({ endpoint: await abandonedEndpoint(), ...withoutTimeLimits })

  expect(await snsSender(sns)(ada, "hello")).toEqual({
    kind: "refused",
    reason: "ECONNREFUSED",
    passes: true,
  })
})

it.each([
  { outcome: "fails on its side", answer: refusal(500, "InternalError") },
  { outcome: "is unavailable", answer: refusal(503, "ServiceUnavailable") },
  { outcome: "breaks the connection", answer: (response: ServerResponse) => response.destroy() },
  {
    outcome: "answers with a page of a proxy",
    answer: (response: ServerResponse) => void response.writeHead(502).end("<html>"),
  },
])("asks once, and does not know what came of a text, when SNS $outcome", async ({ answer }) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? "")
    answer(response)
  })
  const send = await listening(server, withoutTimeLimits)

  expect(await send(ada, "hello")).toMatchObject({ kind: "unknown" })
  expect(asked).toHaveLength(1)
})

it("asks once, and does not know what came of a text, when SNS does not answer", async () => {
  let asked = 0
  const send = await listening(
    createServer(() => (asked += 1)),
    {},
  )

  const answer = await outOfTime(
    () => send(ada, "hello"),
    () => asked > 0,
  )

  expect(answer).toMatchObject({ kind: "unknown" })
  expect(asked).toBe(1)
})

function refusal(status: number, code: string): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(status, { "content-type": "text/xml" })
    response.end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${ada}</Message></Error></ErrorResponse>`,
    )
  }
}

/** Where a server listened that is gone. */
async function abandonedEndpoint(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

/** A sender to an SNS that refuses everything in one way. */
function senderTo(status: number, code: string): ReturnType<typeof listening> {
  const answer = refusal(status, code)
  return listening(
    createServer((_request, response) => answer(response)),
    withoutTimeLimits,
  )
}

async function listening(
  server: ReturnType<typeof createServer>,
  options: Parameters<typeof createSmsClient>[0],
): Promise<ReturnType<typeof snsSender>> {
  return snsSender(await clientOf(server, options))
}

async function clientOf(
  server: ReturnType<typeof createServer>,
  options: Parameters<typeof createSmsClient>[0],
): Promise<ReturnType<typeof createSmsClient>> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sns = createSmsClient({ endpoint, ...options })
  closing.push(() => {
    sns.destroy()
    server.closeAllConnections()
    server.close()
  })
  return sns
}
