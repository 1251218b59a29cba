import { callCode, type Code, jsonCode, objectCode, type Properties } from "../code/code.ts"
import type { FlowAction, FlowContent, JsonObject } from "../flow-content.ts"
import { consoleFlowTypes, type FlowType } from "../flow-type.ts"
import { isSameJson } from "../same-json.ts"
import { actionCode, rawActionCode } from "./action-code.ts"
import { flowTypeFor, mayStandIn } from "./flow-type-for.ts"

/**
 * TypeScript that describes a flow with this package's functions. Run, its `content` is the same content again, but for
 * the order of keys; metadata is kept. Identifiers become the record's keys, resources stand by their ARNs.
 *
 * @throws {TypeError} when two actions have one identifier: a record can't hold both.
 */
export function importFlow(content: FlowContent): string {
  const identifiers = content.Actions.map((action) => action.Identifier)
  const type = flowTypeFor(content)
  const actions = content.Actions.map(
    (action) => [action.Identifier, codeIn(type, action)] as const,
  )
  const record: Properties = Object.fromEntries(actions)
  if (Object.keys(record).length < identifiers.length)
    throw new TypeError(doubleMessage(identifiers))
  const flow = describedFlow(content, type, objectCode(record))
  const isReordered = Object.keys(record).some((key, index) => key !== identifiers[index])
  const emitted = withOtherProperties(content, `emitFlow(flow, { resolve: nothingToResolve })`)
  const names = ["emitFlow", "type ResourceReference", ...flow.imports]
  return [
    importText(isReordered ? [...names, "withActionOrder"] : names),
    `export const flow = ${flow.text}`,
    `/** The flow as Amazon Connect reads it. */\nexport const content = ${
      isReordered ? `withActionOrder(${emitted}, ${jsonCode(identifiers).text})` : emitted
    }`,
    nothingToResolve,
  ].join("\n\n")
}

const nothingToResolve = `function nothingToResolve(reference: ResourceReference): never {
  throw new TypeError(\`expected ARNs only, got \${JSON.stringify(reference)}\`)
}
`

/** What a flow has besides what `emitFlow` writes, such as a key of somebody's own tool, is put around it. */
function withOtherProperties(content: FlowContent, emitted: string): string {
  const written: ReadonlySet<string> = new Set(["StartAction", "Metadata", "Settings", "Actions"])
  const others = Object.entries(content as unknown as JsonObject).filter(
    ([name, value]) => !written.has(name) && !(name === "Version" && value === flowVersion),
  )
  if (others.length === 0) return emitted
  const code = objectCode(
    Object.fromEntries(others.map(([name, value]) => [name, jsonCode(value)])),
  )
  return `{ ...${emitted}, ...${code.text} }`
}

const flowVersion = "2019-10-30"

function describedFlow(
  { Metadata, Settings, StartAction }: FlowContent,
  type: FlowType,
  actions: Code,
): Code {
  const name = typeof Metadata?.["name"] === "string" ? Metadata["name"] : "imported"
  const usual = { name, type: consoleFlowTypes[type] }
  const metadata = Metadata === undefined ? jsonCode("none") : jsonCode(Metadata)
  const properties: Properties = {
    name: jsonCode(name),
    type: Settings === undefined ? jsonCode(type) : undefined,
    start: jsonCode(StartAction),
    actions,
    settings: Settings && jsonCode(Settings),
    metadata: isSameJson(Metadata, usual) ? undefined : metadata,
  }
  const describe = Settings === undefined ? "contactFlow" : "contactFlowModule"
  return callCode(describe, [objectCode(properties)], undefined)
}

/** Typed functions don't compile where AWS bars the action. */
function codeIn(type: FlowType, action: FlowAction): Code {
  return mayStandIn(type, action) ? actionCode(action) : rawActionCode(action)
}

function importText(names: readonly string[]): string {
  const sorted = [...new Set(names)].toSorted(byName)
  return `import {\n${sorted.map((name) => `  ${name},\n`).join("")}} from "@call-center/flow-language"`
}

function byName(a: string, b: string): number {
  const [first, second] = [a, b].map((it) => it.replace("type ", "").toLowerCase())
  return (first ?? "") < (second ?? "") ? -1 : 1
}

function doubleMessage(identifiers: readonly string[]): string {
  const double = identifiers.find((it, index) => identifiers.indexOf(it) < index) ?? ""
  return `expected identifiers of their own for all actions, got "${double}" twice: rename one`
}
