import { Agent, type IncomingMessage, type ServerResponse, createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { buffer } from "node:stream/consumers"

/** What becomes of one request on its way. */
export type Fate =
  | "passed"
  | "lostBefore"
  | "lostAfter"
  | "throttled"
  | "failed"
  | "failedAfter"
  | "late"

/** The share of requests that meet a fate; the others pass. */
export type Fates = Readonly<Partial<Record<Fate, number>>>

export interface FaultProxyOptions {
  /** Where requests really go. */
  readonly target: string
  readonly fates: Fates
  /** The body of a refusal for load, and of a fault, as the service writes them. */
  readonly throttling: string
  readonly fault: string
  /** Changes a request's body on the way; to switch off a guard. */
  readonly edit?: (operation: string, body: string) => string
  readonly random: () => number
}

/** A service on 127.0.0.1 whose requests and answers get lost, late and refused. */
export interface FaultProxy {
  readonly endpoint: string
  /** How many requests met which fate. */
  readonly met: Readonly<Record<Fate, number>>
  stop(): void
}

/** Milliseconds after which a late answer comes: longer than any client of ours waits. */
const lateMs = 1700

/** Starts a proxy in front of a service. */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true })
  const met = {
    passed: 0,
    lostBefore: 0,
    lostAfter: 0,
    throttled: 0,
    failed: 0,
    failedAfter: 0,
    late: 0,
  }
  const server = createServer((incoming, outgoing) => {
    const fate = fateOf(options.fates, options.random())
    met[fate] += 1
    void serve({ ...options, agent }, fate, { incoming, outgoing }).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    stop: () => {
      agent.destroy()
      server.closeAllConnections()
      server.close()
    },
  }
}

function fateOf(fates: Fates, chance: number): Fate {
  let sum = 0
  for (const [fate, share] of Object.entries(fates) as [Fate, number][]) {
    sum += share
    if (chance < sum) return fate
  }
  return "passed"
}

async function serve(
  options: FaultProxyOptions & { readonly agent: Agent },
  fate: Fate,
  { incoming, outgoing }: { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse },
): Promise<void> {
  const body = await buffer(incoming)
  if (fate === "lostBefore") return void outgoing.destroy()
  if (fate === "throttled") return void outgoing.writeHead(400).end(options.throttling)
  if (fate === "failed") return void outgoing.writeHead(500).end(options.fault)
  const answer = await passOn(options, incoming, body)
  if (fate === "lostAfter") return void outgoing.destroy()
  if (fate === "failedAfter") return void outgoing.writeHead(500).end(options.fault)
  if (fate === "late") await new Promise((resolve) => setTimeout(resolve, lateMs))
  outgoing.writeHead(answer.status, answer.headers).end(answer.body)
}

async function passOn(
  { target, edit, agent }: FaultProxyOptions & { readonly agent: Agent },
  { method, headers }: IncomingMessage,
  body: Buffer,
) {
  const operation = String(headers["x-amz-target"] ?? "").split(".")[1] ?? ""
  const sent = edit === undefined ? body : Buffer.from(edit(operation, body.toString()))
  const { host: _, "content-length": __, connection: ___, ...kept } = headers
  return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>(
    (resolve, reject) => {
      const length = { "content-length": String(sent.length) }
      const passed = request(target, { method, agent, headers: { ...kept, ...length } })
      passed.on("error", reject)
      passed.on("response", (answer) => {
        const { "transfer-encoding": ____, connection: _____, ...answered } = answer.headers
        buffer(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 500, headers: answered, body: bytes }),
          reject,
        )
      })
      passed.end(sent)
    },
  )
}
