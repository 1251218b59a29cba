import { subscribe, unsubscribe } from "node:diagnostics_channel"
import type { IncomingMessage } from "node:http"

import { list, record, text } from "../../src/policy/json.ts"

/** A right that a request to AWS needs, and what it needs it for. */
export interface NeededRight {
  readonly action: string
  /** `table/<name>`, `table/<name>/index/<name>`, `phone number` or an ARN. */
  readonly resource: string
}

/** Listens to every request that servers of this process get, which is what the functions really send to AWS. */
export class RecordedRequests {
  readonly #bodies: { readonly target: string; readonly body: () => string }[] = []
  readonly #listen = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage }
    const chunks: Buffer[] = []
    const push = request.push.bind(request)
    request.push = (chunk: unknown, encoding?: BufferEncoding) => {
      if (Buffer.isBuffer(chunk)) chunks.push(chunk)
      return push(chunk, encoding)
    }
    this.#bodies.push({
      target: String(request.headers["x-amz-target"] ?? ""),
      body: () => Buffer.concat(chunks).toString(),
    })
  }

  constructor() {
    subscribe("http.server.request.start", this.#listen)
  }

  /** The rights that the requests since the last time need. */
  take(): readonly NeededRight[] {
    return this.#bodies
      .splice(0)
      .flatMap(({ target, body }) =>
        target === "" ? rightOfSns(body()) : rightsOfDynamodb(target, record(JSON.parse(body()))),
      )
  }

  stop(): void {
    unsubscribe("http.server.request.start", this.#listen)
  }
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html */
const writes: Readonly<Record<string, string>> = {
  Put: "dynamodb:PutItem",
  Update: "dynamodb:UpdateItem",
  Delete: "dynamodb:DeleteItem",
  ConditionCheck: "dynamodb:ConditionCheckItem",
}

function rightsOfDynamodb(
  target: string,
  request: Readonly<Record<string, unknown>>,
): readonly NeededRight[] {
  const [, operation = ""] = target.split(".")
  if (operation !== "TransactWriteItems")
    return [{ action: `dynamodb:${operation}`, resource: tableOf(request) }]
  return list(request["TransactItems"]).flatMap((item) =>
    Object.entries(record(item)).map(([kind, write]) => ({
      action: writes[kind] ?? kind,
      resource: tableOf(record(write)),
    })),
  )
}

function tableOf({ TableName, IndexName }: Readonly<Record<string, unknown>>): string {
  const table = `table/${text(TableName)}`
  return IndexName === undefined ? table : `${table}/index/${text(IndexName)}`
}

function rightOfSns(body: string): readonly NeededRight[] {
  const form = new URLSearchParams(body)
  const topic = form.get("TopicArn") ?? form.get("TargetArn")
  return [{ action: `sns:${form.get("Action") ?? ""}`, resource: topic ?? "phone number" }]
}
