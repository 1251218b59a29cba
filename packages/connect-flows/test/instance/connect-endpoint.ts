import { createServer } from "node:http"

import type { PaceClock } from "../../src/instance/paced.ts"
import { type ModelledOperation, modelledOperation } from "./service-model.ts"

/** A flow or module as the endpoint holds it. */
export interface ServedFlow {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly content: string
  /** Never published: only `id:$SAVED` is answered. */
  readonly saved?: boolean
}

/** An instance as the endpoint serves it. */
export interface ServedInstance {
  readonly arn: string
  readonly flows: readonly ServedFlow[]
  /** Names by id. */
  readonly queues?: Readonly<Record<string, string>>
  readonly hours?: Readonly<Record<string, string>>
  readonly prompts?: Readonly<Record<string, string>>
}

/** Amazon Connect on 127.0.0.1, by its service model, with a clock of its own. */
export interface ConnectEndpoint {
  readonly url: string
  readonly clock: PaceClock
  /** By operation: how often it was answered, and how often it was refused. */
  readonly answered: ReadonlyMap<string, number>
  readonly refused: () => number
  /** Lets the next requests be refused, as if others used up the account's rate. */
  busy(requests: number): void
  /** Fails at the next requests, as services do now and then. */
  broken(requests: number): void
  stop(): Promise<void>
}

/** A page of lists; the service gives fewer than were asked for when it likes. */
const pageSize = 70

/** Serves an instance, and refuses what comes faster than two requests a second. */
export async function startConnectEndpoint(instance: ServedInstance): Promise<ConnectEndpoint> {
  let nowMs = 0
  let lastMs = Number.NEGATIVE_INFINITY
  let refused = 0
  const moods = { busy: 0, broken: 0 }
  const answered = new Map<string, number>()

  function answer(method: string, url: URL): { readonly status: number; readonly body: object } {
    const operation = modelledOperation(method, url.pathname)
    if (operation === undefined) return fault(404, "ResourceNotFoundException")
    const tooFast = nowMs - lastMs < 500
    lastMs = nowMs
    if (tooFast || moods.busy > 0) {
      refused += 1
      moods.busy = Math.max(0, moods.busy - 1)
      return fault(429, "TooManyRequestsException")
    }
    if (moods.broken > 0) {
      moods.broken -= 1
      return fault(500, "InternalServiceException")
    }
    if (operation.labels["InstanceId"] !== instance.arn.split("/").at(-1))
      return fault(404, "ResourceNotFoundException")
    const body = bodyOf(operation, url, instance)
    if (body === undefined) return fault(404, "ResourceNotFoundException")
    if (typeof body === "string") return fault(400, body)
    const unknown = Object.keys(body).filter((member) => !operation.answer.includes(member))
    if (unknown.length > 0) throw new Error(`${operation.name} has no ${unknown.join(", ")}`)
    answered.set(operation.name, (answered.get(operation.name) ?? 0) + 1)
    return { status: 200, body }
  }

  const server = createServer((request, response) => {
    const { status, body } = answer(
      request.method ?? "",
      new URL(request.url ?? "/", "http://127.0.0.1"),
    )
    response.writeHead(status, { "content-type": "application/json" })
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("Expected a port")
  return {
    url: `http://127.0.0.1:${address.port}`,
    clock: {
      nowMs: () => nowMs,
      sleep: async (milliseconds) => {
        nowMs += milliseconds
      },
    },
    answered,
    refused: () => refused,
    busy: (requests) => (moods.busy = requests),
    broken: (requests) => (moods.broken = requests),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function fault(status: number, type: string): { readonly status: number; readonly body: object } {
  return { status, body: { __type: type, Message: type } }
}

function bodyOf(
  { name, labels }: ModelledOperation,
  url: URL,
  { arn, flows, queues = {}, hours = {}, prompts = {} }: ServedInstance,
): object | string | undefined {
  const page = (items: readonly object[]) => {
    const from = Number(url.searchParams.get("nextToken") ?? 0)
    const to = from + Math.min(pageSize, Number(url.searchParams.get("maxResults") ?? pageSize))
    return {
      items: items.slice(from, to),
      ...(to < items.length && { NextToken: String(to) }),
    }
  }
  const listed = (member: string, items: readonly object[]) => {
    const { items: shown, ...more } = page(items)
    return { [member]: shown, ...more }
  }
  const summaries = (kind: string, names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([Id, Name]) => ({ Id, Arn: `${arn}/${kind}/${Id}`, Name }))
  const modules = flows.filter(({ type }) => type === "MODULE")
  const others = flows.filter(({ type }) => type !== "MODULE")
  switch (name) {
    case "ListContactFlows":
      return listed(
        "ContactFlowSummaryList",
        others.map(({ id, name: Name, type }) => ({
          Id: id,
          Arn: `${arn}/contact-flow/${id}`,
          Name,
          ContactFlowType: type,
        })),
      )
    case "ListContactFlowModules":
      return listed(
        "ContactFlowModulesSummaryList",
        modules.map(({ id, name: Name }) => ({
          Id: id,
          Arn: `${arn}/flow-module/${id}`,
          Name,
        })),
      )
    case "ListQueues":
      return listed("QueueSummaryList", summaries("queue", queues))
    case "ListHoursOfOperations":
      return listed("HoursOfOperationSummaryList", summaries("operating-hours", hours))
    case "ListPrompts":
      return listed("PromptSummaryList", summaries("prompt", prompts))
    case "DescribeContactFlow": {
      const [id, state] = (labels["ContactFlowId"] ?? "").split(":")
      const flow = others.find((it) => it.id === id)
      if (flow?.saved === true && state !== "$SAVED") return "ContactFlowNotPublishedException"
      return flow && { ContactFlow: { Id: id, Content: flow.content } }
    }
    case "DescribeContactFlowModule": {
      const flow = modules.find(({ id }) => id === labels["ContactFlowModuleId"])
      return flow && { ContactFlowModule: { Id: flow.id, Content: flow.content } }
    }
    default:
      return undefined
  }
}
