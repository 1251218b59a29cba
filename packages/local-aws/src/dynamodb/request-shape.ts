import { validationError } from "./aws-error.ts"

/** Levels of lists and maps that an attribute's value may have: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const maximumLevels = 32

/** Levels of a request's own structure around the values, a transaction's being the deepest. */
const levelsAround = 8

/** Parameters whose members are named by the user; elsewhere a null member counts as not given. */
const maps: ReadonlySet<string> = new Set([
  "AttributeUpdates",
  "ExclusiveStartKey",
  "Expected",
  "ExpressionAttributeNames",
  "ExpressionAttributeValues",
  "Item",
  "Key",
  "KeyConditions",
  "M",
  "QueryFilter",
  "RequestItems",
  "ScanFilter",
])

interface Part {
  readonly value: unknown
  /** The parameter that holds it. */
  readonly name: string
  /** Levels of lists and maps of attribute values around it. */
  readonly levels: number
  /** Levels of JSON around it. */
  readonly depth: number
}

/**
 * Refuses what DynamoDB refuses before it looks at the operation: null as the member of a list or a map, and values that are
 * nested too deeply. Goes through the request once, without recursion. `__proto__` is refused, too, which DynamoDB takes:
 * dynalite keeps items as plain objects.
 */
export function refuseImpossibleShape(request: unknown): void {
  const open: Part[] = [{ value: request, name: "", levels: 0, depth: 0 }]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { value, name, levels, depth } = part
    if (levels > maximumLevels || depth > 3 * (maximumLevels + levelsAround))
      throw validationError("Nesting Levels have exceeded supported limits")
    if (name === "ExpressionAttributeNames" && holdsPrototype(value)) throw prototypeName()
    if (typeof value !== "object" || value === null) continue
    for (const [key, member] of Object.entries(value)) {
      if (key === "__proto__") throw prototypeName()
      const isList = Array.isArray(value)
      if (member === null && (isList || maps.has(name))) throw nullMember(name, isList)
      open.push({
        value: member,
        name: isList ? name : key,
        levels: levels + Number(!isList && (key === "M" || key === "L")),
        depth: depth + 1,
      })
    }
  }
}

function holdsPrototype(names: unknown): boolean {
  return typeof names === "object" && names !== null && Object.values(names).includes("__proto__")
}

function nullMember(name: string, isList: boolean): Error {
  if (!isList && name !== "RequestItems" && name !== "ExpressionAttributeNames")
    return validationError(
      "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
    )
  const path = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return validationError(
    `1 validation error detected: Value '[null]' at '${path}' failed to satisfy constraint: Member must not be null`,
  )
}

function prototypeName(): Error {
  return validationError("local-aws keeps no attribute of the name __proto__; choose another")
}
