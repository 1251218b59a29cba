import { at, record } from "../policy/json.ts"

/**
 * The same stack with `terraform_data` in place of each resource and data source of AWS: same arguments, same references,
 * no provider. Terraform itself then tells whether every expression can be read and evaluated, and in what order.
 * https://developer.hashicorp.com/terraform/language/resources/terraform-data
 */
export function standInStack(json: unknown): object {
  const parts = [...Object.entries(record(at(json, "resource"))), ...dataOf(json)]
  const standIns = parts.flatMap(([type, ofType]) =>
    Object.entries(record(ofType)).map(([name, value]) => [`${type}__${name}`, standIn(value)]),
  )
  return {
    resource: { terraform_data: Object.fromEntries(standIns) as unknown },
    output: rewritten(at(json, "output")),
  }
}

function dataOf(json: unknown): readonly [string, unknown][] {
  return Object.entries(record(at(json, "data"))).map(([type, ofType]) => [`data_${type}`, ofType])
}

function standIn(value: unknown): object {
  const { "//": _comment, lifecycle, depends_on: dependsOn, ...input } = record(value)
  // A stand-in has no argument of AWS's that it could ignore changes of.
  const { ignore_changes: _ignored, ...rules } = record(lifecycle)
  return {
    ...(Object.keys(rules).length === 0 ? {} : { lifecycle: rules }),
    ...(dependsOn === undefined ? {} : { depends_on: rewritten(dependsOn) }),
    input: rewritten(input),
  }
}

/** A value that refers to stand-ins; of what these know, an id is all there is. */
function rewritten(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(reference, standInReference)
  if (Array.isArray(value)) return value.map(rewritten)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewritten(inner)]))
}

/** `data.aws_partition.Name.partition`, `aws_cloudformation_stack.Name.outputs["BotId"]`, `aws_s3_bucket.Name`. */
const reference = /\b(data\.)?(aws_\w+\.[\w-]+)(\.\w+(?:\["\w+"\])?)?/g

function standInReference(
  ...[, data, address, attribute]: readonly (string | undefined)[]
): string {
  const name = `${data === undefined ? "" : "data_"}${address?.replace(".", "__")}`
  return `terraform_data.${name}${attribute === undefined ? "" : ".id"}`
}
