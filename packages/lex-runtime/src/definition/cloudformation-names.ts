type Json = Record<string, unknown>

/** Where CloudFormation does not simply write the first letter large. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["active", "IsActive"],
  ["dtmfSpecification", "DTMFSpecification"],
  ["messageGroups", "MessageGroupsList"],
  ["ssmlMessage", "SSMLMessage"],
])

/** Their keys are names that somebody chose. */
const KEEPS_KEYS: ReadonlySet<string> = new Set([
  "promptAttemptsSpecification",
  "slotSpecifications",
])

/** Writes what an export or the Lex API says in CloudFormation's names; what is null there is absent here. */
export function cloudFormationNames(object: Readonly<Json>): Json {
  const given = Object.entries(object).filter(([, value]) => value !== null)
  // Entries make properties of any name, "__proto__" included.
  return Object.fromEntries(
    given.map(([key, value]) => [
      RENAMED.get(key) ?? key.charAt(0).toUpperCase() + key.slice(1),
      renamedValue(key, value),
    ]),
  )
}

function renamedValue(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => renamedValue(key, one))
  if (!isObject(value)) return value
  if (KEEPS_KEYS.has(key)) return mapValues(value, cloudFormationNames)
  if (key === "sessionAttributes")
    return Object.entries(value).map(([Key, Value]) => ({ Key, Value }))
  // Slots that a next step sets are a map there and a list here.
  if (key === "slots")
    return Object.entries(value).map(([SlotName, override]) => ({
      SlotName,
      SlotValueOverride: isObject(override) ? cloudFormationNames(override) : undefined,
    }))
  return cloudFormationNames(value)
}

/** Replaces the ids of slot types, which exports use inside composite slots, by their names. */
export function withSlotTypeNames(object: Json, names: ReadonlyMap<string, string>): Json {
  return mapEntries(object, (key, value) => namedValue(key, value, names))
}

function namedValue(key: string, value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => namedValue(key, one, names))
  if (isObject(value)) return withSlotTypeNames(value, names)
  return key === "SlotTypeId" && typeof value === "string" ? (names.get(value) ?? value) : value
}

function mapValues(object: Json, change: (value: Json) => unknown): Json {
  return mapEntries(object, (_, value) => (isObject(value) ? change(value) : value))
}

function mapEntries(object: Json, change: (key: string, value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(key, value)]))
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
