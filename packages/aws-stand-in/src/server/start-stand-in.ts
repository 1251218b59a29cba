import { type IncomingMessage, type ServerResponse, createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { gunzipSync } from "node:zlib"

import { shapeViolations, type Violation } from "../model/check-shape.ts"
import type { Models } from "../model/load-models.ts"
import { amended } from "../services/moto-amendments.ts"
import { services } from "../services/services.ts"
import { type World, createWorld } from "../services/world.ts"
import type { Answer } from "../wire/answer.ts"
import type { Call } from "../wire/call.ts"
import { calledService } from "../wire/called-service.ts"
import type { HttpRequest, HttpResponse } from "../wire/http-message.ts"
import { readCall } from "../wire/read-call.ts"
import { outputViolations } from "../wire/read-output.ts"
import { writeAnswer } from "../wire/write-answer.ts"
import type { LoggedCall } from "./call-log.ts"
import type { Fault } from "./faults.ts"
import { forwarded } from "./moto-forward.ts"

export interface StandInOptions {
  readonly models: Models
  /** `http://127.0.0.1:<port>` of a moto server, which answers what the stand-in does not. */
  readonly moto: string
  readonly account: string
  readonly region: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A stand-in of AWS on 127.0.0.1. */
export interface StandIn {
  readonly endpoint: string
  /** What is in the account; tests and rehearsals add to it what was there before. */
  readonly world: World
  /** Every request since the start, in the order in which they were answered. */
  readonly calls: readonly LoggedCall[]
  /** Lets something go wrong from now on; undefined ends it. */
  readonly setFault: (fault: Fault | undefined) => void
  readonly stop: () => Promise<void>
}

interface Running extends StandInOptions {
  readonly world: World
  readonly calls: LoggedCall[]
  fault: Fault | undefined
}

/**
 * Starts a server that takes the requests of any AWS client, checks each against the model of its service, answers it
 * itself or lets moto answer, and checks the answer.
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const world = createWorld({
    ...options,
    objectText: (bucket, key) => objectText(options, bucket, key),
  })
  const running: Running = { ...options, world, calls: [], fault: undefined }
  const server = createServer((request, response) => {
    serve(running, request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" })
      response.end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen({ host: "127.0.0.1", port: 0 }, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    world,
    calls: running.calls,
    setFault: (fault) => {
      running.fault = fault
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

async function serve(
  running: Running,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = incoming.url ?? "/"
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  const sent = Buffer.concat(chunks)
  const request = requestOf(incoming, sent)
  const answer = await answered(running, request, { target, body: sent })
  response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length })
  response.end(incoming.method === "HEAD" ? undefined : answer.body)
}

function requestOf(
  { method = "GET", url = "/", headers }: IncomingMessage,
  sent: Buffer,
): HttpRequest {
  const [path = "/", query = ""] = url.split("?")
  return {
    method,
    path,
    query: new URLSearchParams(query),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ),
    body: headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent,
  }
}

interface Sent {
  readonly target: string
  readonly body: Buffer
}

async function answered(running: Running, request: HttpRequest, sent: Sent): Promise<HttpResponse> {
  const service = calledService(request)
  const model = service === undefined ? undefined : running.models(service)
  if (service === undefined || model === undefined)
    return refused(running, service ?? "an unsigned request", `${request.method} ${request.path}`)
  const call = readCall(model, request)
  if ("problem" in call) return refused(running, service, call.problem)
  const violations = requestViolations(call)
  const { wire, by } = await carriedOut(running, call, { request, sent })
  running.calls.push({
    service,
    operation: call.operation.name,
    status: wire.status,
    agent: request.headers["user-agent"] ?? "",
    violations,
    answerViolations: by === "fault" ? [] : outputViolations(call, wire),
    answeredBy: by,
  })
  return wire
}

/** What a request has that its operation's input forbids. */
function requestViolations({ model, operation, input, unread }: Call): readonly Violation[] {
  return [
    ...unread.map((path) => ({ path, text: "not in the model" })),
    ...(operation.input === undefined
      ? []
      : shapeViolations(model, operation.input, { value: input, path: operation.name })),
  ]
}

async function carriedOut(
  { fault, world, moto }: Running,
  call: Call,
  { request, sent }: { readonly request: HttpRequest; readonly sent: Sent },
): Promise<{ readonly wire: HttpResponse; readonly by: LoggedCall["answeredBy"] }> {
  const inserted = fault?.before?.(call)
  if (inserted !== undefined) return { wire: writeAnswer(call, inserted), by: "fault" }
  const handler = services[call.model.service]?.[call.operation.name]
  const own: Answer | undefined = await handler?.(call.input, world)
  if (own === undefined) {
    const wire = await forwarded(moto, request, sent)
    return { wire: amended(call, wire, world), by: "moto" }
  }
  const changed = fault?.after?.(call, own)
  return changed === undefined || changed === own
    ? { wire: writeAnswer(call, own), by: "stand-in" }
    : { wire: writeAnswer(call, changed), by: "fault" }
}

function refused({ calls }: Running, service: string, problem: string): HttpResponse {
  calls.push({
    service,
    operation: undefined,
    status: 400,
    agent: "",
    violations: [{ path: service, text: problem }],
    answerViolations: [],
    answeredBy: "stand-in",
  })
  return { status: 400, headers: { "content-type": "text/plain" }, body: Buffer.from(problem) }
}

/** Reads an object out of moto, which takes any signature. */
async function objectText(
  { moto, region }: StandInOptions,
  bucket: string,
  key: string,
): Promise<string | undefined> {
  const authorization = `AWS4-HMAC-SHA256 Credential=stand-in/20260101/${region}/s3/aws4_request, SignedHeaders=host, Signature=0`
  const answer = await fetch(new URL(`/${bucket}/${key}`, moto), { headers: { authorization } })
  return answer.ok ? answer.text() : undefined
}
