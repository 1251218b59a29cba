import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { finished } from "node:stream/promises"

/** A request that has been read to its end. */
export interface WholeRequest {
  readonly method: string
  readonly headers: IncomingMessage["headers"]
  readonly body: string
}

/** What is sent back; the request id is added by the endpoint. */
export interface Reply {
  readonly status: number
  readonly contentType: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** An HTTP server on 127.0.0.1. */
export interface LocalEndpoint {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string
  /** Answers the requests that have arrived whole, then closes every connection, whatever its client still means to send. */
  stop(): Promise<void>
}

export interface LocalEndpointOptions {
  /** 0 or undefined takes a free one. */
  readonly port: number | undefined
  readonly answer: (request: WholeRequest, requestId: string) => Promise<Reply>
  readonly requestId: () => string
}

const maximumRequestBytes = 16 * 1024 * 1024

/** Listens on 127.0.0.1 only. Rejects with the system's error when the port cannot be bound. */
export async function startLocalEndpoint(options: LocalEndpointOptions): Promise<LocalEndpoint> {
  const answering = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    serve({ ...options, answering }, request, response).catch((error: unknown) =>
      response.destroy(asError(error)),
    )
  })
  server.keepAliveTimeout = 60_000
  await listening(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => closed(server, answering) }
}

async function serve(
  options: LocalEndpointOptions & { readonly answering: Set<ServerResponse> },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = options.requestId()
  const body = await readBody(request)
  options.answering.add(response)
  response.once("close", () => options.answering.delete(response))
  const { method = "GET", headers } = request
  const refused = refusal(headers.host, body)
  const reply = refused ?? (await options.answer({ method, headers, body: body ?? "" }, requestId))
  response.writeHead(reply.status, {
    "x-amzn-requestid": requestId,
    "content-type": reply.contentType,
    "content-length": Buffer.byteLength(reply.body),
    ...reply.headers,
  })
  response.end(reply.body)
}

/**
 * A web page whose name was made to lead to 127.0.0.1 (DNS rebinding) sends that name as the host; a program on this
 * machine sends one of ours.
 */
const ourHost = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/i

function refusal(host: string | undefined, body: string | undefined): Reply | undefined {
  const contentType = "text/plain"
  if (host === undefined || !ourHost.test(host))
    return { status: 403, contentType, body: "expected the host 127.0.0.1 or localhost\n" }
  return body === undefined ? { status: 413, contentType, body: "" } : undefined
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= maximumRequestBytes) chunks.push(chunk)
  }
  return bytes > maximumRequestBytes ? undefined : Buffer.concat(chunks).toString("utf8")
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen({ host: "127.0.0.1", port }, () => {
      server.off("error", reject)
      resolve()
    })
  })
}

async function closed(server: Server, answering: ReadonlySet<ServerResponse>): Promise<void> {
  const closing = new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
  })
  await Promise.allSettled([...answering].map((response) => finished(response)))
  // a client that keeps its connection, or never ends its request, would keep the server open
  server.closeAllConnections()
  await closing
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
