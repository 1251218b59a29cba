import type { FlowContent, JsonValue } from "@call-center/flow-language/actions"

import { namedReferences } from "../local/flow-references.ts"

/**
 * What a flow does, without what differs between instances: ARNs are replaced by names, of queues, hours, prompts, flows and
 * modules as the instance lists them, of functions and bots as the ARN or the console's notes tell. Positions are left out.
 */
export function portableContent(
  content: FlowContent,
  names: Readonly<Record<string, string>>,
): JsonValue {
  const noted = new Map(
    namedReferences(content).map(({ reference, name }) => [reference, `"${name}"`]),
  )
  const nameOf = (arn: string): string =>
    names[arn] ?? names[arn.replace(/:(?:\$\w+|\d+)$/, "")] ?? noted.get(arn) ?? withoutAccount(arn)
  const { Metadata: _, ...functional } = content
  return replaced(functional as unknown as JsonValue, (text) =>
    text.replaceAll(/arn:aws[\w-]*:[^\s"'<>]+/g, nameOf),
  )
}

/** An ARN without what every account and instance has of its own. */
function withoutAccount(arn: string): string {
  const [, , service, , , ...rest] = arn.split(":")
  return `${service}:${rest.join(":").replace(/^instance\/[^/]+/, "instance")}`
}

function replaced(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === "string") return change(value)
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((each: JsonValue) => replaced(each, change))
  return Object.fromEntries(
    Object.entries(value).map(([key, each]: [string, JsonValue]) => [key, replaced(each, change)]),
  )
}
