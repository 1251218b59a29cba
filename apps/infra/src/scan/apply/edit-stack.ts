import { record } from "../../policy/json.ts"

type StackJson = Readonly<Record<string, unknown>>

/** Gives another stack for a stack. */
export type EditStack = (stack: StackJson) => StackJson

/** The same stack without resources of one type; nothing may refer to them but `depends_on`. */
export function withoutType(type: string): EditStack {
  return (stack) => {
    const { [type]: gone, ...kept } = record(stack["resource"])
    const addresses = new Set(Object.keys(record(gone)).map((name) => `${type}.${name}`))
    return { ...stack, resource: withoutDependencies(kept, addresses) }
  }
}

/** The same stack with one argument of all resources of a type set to a value; where it has none, the stack as it is. */
export function withArgument(type: string, argument: string, value: unknown): EditStack {
  return (stack) => {
    const resources = record(stack["resource"])
    // Terraform takes a type without resources for a block without a label.
    if (!Object.hasOwn(resources, type)) return stack
    const edited = Object.entries(record(resources[type])).map(([name, one]) => [
      name,
      { ...record(one), [argument]: value },
    ])
    return { ...stack, resource: { ...resources, [type]: Object.fromEntries(edited) as unknown } }
  }
}

function withoutDependencies(value: unknown, addresses: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((inner) => withoutDependencies(inner, addresses))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "depends_on" && Array.isArray(inner)
        ? inner.filter((address) => !addresses.has(String(address)))
        : withoutDependencies(inner, addresses),
    ]),
  )
}
