import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import process from "node:process"
import { fileURLToPath } from "node:url"

import {
  type Action,
  actionAt,
  disconnectParticipant,
  emitFlow,
  type FlowContent,
  messageParticipant,
  rawAction,
  validateFlow,
} from "@call-center/flow-language"

import { validateProcesses } from "./flows/validate-process.ts"

const rounds = 30
/** Where `pnpm corpus` puts what others have published. */
const corpus = join(
  process.env["CALL_CENTER_CORPUS"] ?? fileURLToPath(new URL("../../.corpus", import.meta.url)),
  "flows",
)

/**
 * Validating and emitting the published flows that `pnpm corpus` fetched, or as many generated ones; the baseline in
 * the same run is JSON.parse, and for whole processes one that does nothing, and connect-flow from PyPI.
 */
export async function run(): Promise<void> {
  const texts = flowTexts()
  const contents = texts.map((text): FlowContent => JSON.parse(text))
  const built = contents.map((content) => builtFrom(content))
  const parse = flowsPerSecond(texts, (text) => JSON.parse(text))
  const validate = flowsPerSecond(texts, (text) => validateFlow(text))
  const emit = flowsPerSecond(built, (flow) => emitFlow(flow, { resolve: String }))
  const big = JSON.stringify(flowOf(250))
  const bigParse = 1000 / flowsPerSecond([big], (text) => JSON.parse(text))
  const bigValidate = 1000 / flowsPerSecond([big], (text) => validateFlow(text))
  print([
    ["JSON.parse", `${Math.round(parse)} flows/s`, "baseline"],
    ["validateFlow", `${Math.round(validate)} flows/s`, ratio(parse / validate)],
    ["emitFlow", `${Math.round(emit)} flows/s`, ratio(parse / emit)],
    ["JSON.parse, 250 actions", `${bigParse.toFixed(2)} ms`, "baseline"],
    [
      "validateFlow, 250 actions",
      `${bigValidate.toFixed(2)} ms (target 10)`,
      ratio(bigValidate / bigParse),
    ],
  ])
  print(await validateProcesses(texts))
}

function flowTexts(): readonly string[] {
  if (existsSync(corpus)) {
    const files = readdirSync(corpus)
    process.stdout.write(`${files.length} published flows of the corpus\n`)
    return files.map((file) => readFileSync(join(corpus, file), "utf8"))
  }
  process.stdout.write(
    "128 generated flows of 2 to 30 actions: the published ones are not there: pnpm corpus\n",
  )
  return Array.from({ length: 128 }, (_, index) => JSON.stringify(flowOf(2 + (index % 29))))
}

/** A chain of messages. */
function flowOf(actions: number): FlowContent {
  const record: Record<string, Action> = { end: disconnectParticipant() }
  for (let index = actions - 1; index > 0; index -= 1) {
    const next = index === actions - 1 ? "end" : `say${index + 1}`
    Object.assign(
      record,
      actionAt(`say${index}`, messageParticipant({ text: "Hello", next, onError: "end" })),
    )
  }
  return emitFlow(
    { name: "chain", type: "CONTACT_FLOW", start: "say1", actions: record },
    { resolve: String },
  )
}

function builtFrom(content: FlowContent): Parameters<typeof emitFlow>[0] {
  const actions = content.Actions.map(
    ({ Identifier, ...body }) => [Identifier, rawAction(body)] as const,
  )
  return {
    name: "imported",
    type: "CONTACT_FLOW",
    start: content.StartAction,
    actions: Object.fromEntries(actions),
  }
}

function flowsPerSecond<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  for (const item of items) work(item)
  const begin = performance.now()
  for (let round = 0; round < rounds; round += 1) for (const item of items) work(item)
  return (items.length * rounds * 1000) / (performance.now() - begin)
}

function ratio(value: number): string {
  return `${value.toFixed(2)} times the baseline's time`
}

function print(rows: readonly (readonly [string, string, string])[]): void {
  for (const [what, figure, remark] of rows)
    process.stdout.write(`${what.padEnd(34)} ${figure.padEnd(26)} ${remark}\n`)
}
