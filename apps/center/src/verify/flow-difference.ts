import * as v from "valibot"

const record = v.record(v.string(), v.unknown())

const contentSchema = v.looseObject({
  Actions: v.array(v.looseObject({ Identifier: v.string() })),
})

/** Stands for an expression that only Terraform resolves, such as an ARN. No flow has it. */
const resolved = "\u0000"

/**
 * Says where a flow on AWS does not do what the synthesized stack says, `Actions.greet.Parameters.Text`; undefined when
 * it does. The stack's content is a Terraform template, whose expressions may have become anything; positions on the
 * canvas and the order of actions count for nothing.
 */
export function flowDifference(template: string, content: string): string | undefined {
  const path = difference(comparable(withoutExpressions(template)), comparable(content), "")
  return path === "" ? "its start" : path
}

/** Actions by identifier, and no metadata. Content that can't be read is compared as it is. */
function comparable(content: string): unknown {
  const parsed = v.safeParse(contentSchema, json(content))
  if (!parsed.success) return content
  const { Actions } = parsed.output
  return {
    ...parsed.output,
    Metadata: undefined,
    Actions: Object.fromEntries(Actions.map((action) => [action.Identifier, action])),
  }
}

function json(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

/** Templates escape what is no expression: `$${` is `${`, `%%{` is `%{`. */
function withoutExpressions(template: string): string {
  return template.replaceAll(
    /(?<escaped>[$%])\k<escaped>\{|\$\{[^}]*\}/g,
    (found, escaped: string) =>
      escaped === undefined ? JSON.stringify(resolved).slice(1, -1) : `${escaped}{`,
  )
}

function difference(expected: unknown, actual: unknown, path: string): string | undefined {
  if (typeof expected === "string") return sameText(expected, actual) ? undefined : path
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length)
    return path
  const wanted = v.safeParse(record, expected)
  const got = v.safeParse(record, actual)
  if (!wanted.success || !got.success) return Object.is(expected, actual) ? undefined : path
  for (const key of new Set([...Object.keys(wanted.output), ...Object.keys(got.output)])) {
    const found = difference(
      wanted.output[key],
      got.output[key],
      path === "" ? key : `${path}.${key}`,
    )
    if (found !== undefined) return found
  }
  return undefined
}

function sameText(expected: string, actual: unknown): boolean {
  if (typeof actual !== "string") return false
  const parts = expected
    .split(resolved)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
  return new RegExp(`^${parts.join(".+")}$`, "s").test(actual)
}
