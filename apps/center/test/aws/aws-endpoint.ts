import { readFileSync } from "node:fs"
import { type IncomingMessage, type ServerResponse, createServer } from "node:http"
import { text } from "node:stream/consumers"

import { type AwsRequest, operationOf } from "./operation-of.ts"

/** A recorded body. */
export type Recorded = Readonly<Record<string, unknown>>

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** AWS on 127.0.0.1, answering with recorded shapes until told otherwise. */
export interface AwsEndpoint {
  readonly url: string
  readonly requests: readonly AwsRequest[]
  /** Answers an operation with its recorded shape, changed. */
  change(operation: string, edit: (body: Recorded, request: AwsRequest) => unknown): void
  /** Answers an operation with other text, XML for those services. */
  replace(operation: string, body: string): void
  /** Refuses an operation, or all, as AWS does. */
  refuse(operation: string, error: { status: number; code: string; message: string }): void
  /** Goes back to what was recorded. */
  reset(): void
  stop(): Promise<void>
}

/** A body with another value at a place, `Instance.InstanceStatus`; undefined takes away what is there. */
export function withAt(body: unknown, path: string, value: unknown): unknown {
  const [name = "", ...rest] = path.split(".")
  const inner = rest.length === 0 ? value : withAt((body as Recorded)[name], rest.join("."), value)
  if (!Array.isArray(body)) return { ...(body as Recorded), [name]: inner }
  return body.map((element: unknown, index) => (String(index) === name ? inner : element))
}

const recorded = new URL("../recorded/", import.meta.url)

export async function startAwsEndpoint(): Promise<AwsEndpoint> {
  const requests: AwsRequest[] = []
  const answers = new Map<string, (request: AwsRequest) => Answer>()
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing))

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? "/", "http://127.0.0.1")
    const body = await text(incoming)
    const target = incoming.headers["x-amz-target"]?.toString()
    const operation = operationOf({ method: incoming.method ?? "", url, target, body })
    const request = {
      operation: operation ?? `${incoming.method} ${url.href}`,
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      body,
    }
    requests.push(request)
    const answer = (answers.get(request.operation) ?? answers.get("*") ?? recordedAnswer)(request)
    outgoing.writeHead(answer.status, { "content-type": answer.type }).end(answer.body)
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("Expected a port")
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    change: (operation, edit) =>
      answers.set(operation, (request) => {
        const answer = recordedAnswer(request)
        return {
          ...answer,
          body: JSON.stringify(edit(JSON.parse(answer.body) as Recorded, request)),
        }
      }),
    replace: (operation, body) =>
      answers.set(operation, (request) => ({ ...recordedAnswer(request), body })),
    refuse: (operation, error) => answers.set(operation, (request) => refusal(request, error)),
    reset: () => {
      answers.clear()
      requests.length = 0
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** XML for the services that speak it, otherwise JSON. */
function recordedAnswer({ operation }: AwsRequest): Answer {
  const xml = read(`${operation}.xml`)
  if (xml !== undefined) return { status: 200, type: "text/xml", body: xml }
  const json = read(`${operation}.json`)
  if (json !== undefined) return { status: 200, type: "application/json", body: json }
  return {
    status: 404,
    type: "application/json",
    body: `{"message":"nothing recorded for ${operation}"}`,
  }
}

function refusal(
  { operation }: AwsRequest,
  { status, code, message }: { status: number; code: string; message: string },
): Answer {
  return read(`${operation}.xml`) === undefined
    ? { status, type: "application/json", body: JSON.stringify({ __type: code, message }) }
    : {
        status,
        type: "text/xml",
        body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>0</RequestId></ErrorResponse>`,
      }
}

function read(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, recorded), "utf8")
  } catch {
    return undefined
  }
}
