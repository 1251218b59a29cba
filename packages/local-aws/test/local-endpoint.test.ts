import { EventEmitter, once } from "node:events"
import { Agent, request } from "node:http"
import { type Socket, connect } from "node:net"

import { afterEach, expect, it } from "vitest"

import { type LocalEndpoint, type Reply, startLocalEndpoint } from "../src/http/local-endpoint.ts"

const sockets: Socket[] = []

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
})

it("stops although a client has connected and says nothing", async () => {
  const endpoint = await started(() => Promise.resolve(reply))
  await connected(endpoint)
  await expect(endpoint.stop()).resolves.toBeUndefined()
})

it("stops although a client never ends its request", async () => {
  const endpoint = await started(() => Promise.resolve(reply))
  const socket = await connected(endpoint)
  socket.write("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\nexpect: 100-continue\r\n\r\n")
  // the server has begun to read the request once it bids the client go on
  await once(socket, "data")
  await expect(endpoint.stop()).resolves.toBeUndefined()
})

it("answers what it is answering before it stops, and does not wait for the client to hang up", async () => {
  const control = new EventEmitter()
  const arrival = once(control, "arrived")
  const endpoint = await started(async () => {
    control.emit("arrived")
    await once(control, "release")
    return reply
  })
  const agent = new Agent({ keepAlive: true })
  const answered = once(request(endpoint.endpoint, { agent }).end(), "response")
  await arrival
  const stopping = endpoint.stop()
  control.emit("release")
  const [response] = (await answered) as [AsyncIterable<Buffer>]
  let body = ""
  for await (const chunk of response) body += chunk.toString()
  expect(body).toBe(reply.body)
  await expect(stopping).resolves.toBeUndefined()
  agent.destroy()
})

it.each([
  ["127.0.0.1", 200],
  ["127.0.0.1:8000", 200],
  ["localhost:8000", 200],
  ["LOCALHOST", 200],
  ["evil.example", 403],
  ["127.0.0.1.evil.example", 403],
  ["localhost@evil.example", 403],
])("answers the host %j with %d", async (host, status) => {
  let answers = 0
  const endpoint = await started(async () => {
    answers += 1
    return { status: 200, contentType: "text/plain", body: "ok" }
  })
  const asked = request(endpoint.endpoint, { headers: { host } })
  const [response] = await once(asked.end(), "response")
  response.resume()
  await endpoint.stop()
  expect({ status: response.statusCode, answers }).toEqual({
    status,
    answers: status === 200 ? 1 : 0,
  })
})

// more than what a socket takes at once
const reply: Reply = { status: 200, contentType: "text/plain", body: "a".repeat(4 * 1024 * 1024) }

function started(answer: () => Promise<Reply>): Promise<LocalEndpoint> {
  return startLocalEndpoint({ port: undefined, answer, requestId: () => "1" })
}

async function connected({ endpoint }: LocalEndpoint): Promise<Socket> {
  const socket = connect(Number(new URL(endpoint).port), "127.0.0.1")
  sockets.push(socket)
  // stopping resets the connection, which is what is wanted
  socket.on("error", () => undefined)
  await once(socket, "connect")
  return socket
}
