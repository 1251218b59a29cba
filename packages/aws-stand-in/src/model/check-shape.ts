import type { Member, ServiceModel, Shape } from "./service-model.ts"
import { shapePattern } from "./shape-pattern.ts"

/** Where a value does not fit its shape, and how: `CreateQueue.Name: 0 characters, at least 1`. */
export interface Violation {
  /** Operation and members, `CreateQueue.Tags[0].Key`. */
  readonly path: string
  readonly text: string
}

interface Checked {
  readonly model: ServiceModel
  readonly path: string
}

/**
 * Everything about a value that its shape forbids: required members that are missing, members that the model does not
 * know, types, enumerations, lengths, ranges and patterns, all the way down.
 */
export function shapeViolations(
  model: ServiceModel,
  { shape: name }: Member,
  { value, path }: { readonly value: unknown; readonly path: string },
): readonly Violation[] {
  const shape = model.shape(name)
  const checked = { model, path }
  switch (shape.type) {
    case "structure":
      return structureViolations(shape, value, checked)
    case "list":
      return listViolations(shape, value, checked)
    case "map":
      return mapViolations(shape, value, checked)
    case "string":
      return typeof value === "string"
        ? textViolations(shape, value, path)
        : [unfit(path, value, "text")]
    case "integer":
    case "long":
    case "float":
    case "double":
      return typeof value === "number"
        ? rangeViolations(shape, { amount: value, unit: "", path })
        : [unfit(path, value, "a number")]
    case "boolean":
      return typeof value === "boolean" ? [] : [unfit(path, value, "true or false")]
    default:
      // Blobs and timestamps have many forms on the wire; what is read of them is no more than that they are there.
      return []
  }
}

function structureViolations(
  shape: Shape,
  value: unknown,
  { model, path }: Checked,
): readonly Violation[] {
  if (!isRecord(value)) return [unfit(path, value, "a structure")]
  const missing = (shape.required ?? [])
    .filter((name) => value[name] === undefined)
    .map((name) => ({ path: `${path}.${name}`, text: "missing" }))
  const members = Object.entries(value).flatMap(([name, inner]) => {
    if (inner === undefined || inner === null) return []
    const member = shape.members?.[name]
    const at = `${path}.${name}`
    return member === undefined
      ? [{ path: at, text: "not in the model" }]
      : shapeViolations(model, member, { value: inner, path: at })
  })
  return [...missing, ...members]
}

function listViolations(
  shape: Shape,
  value: unknown,
  { model, path }: Checked,
): readonly Violation[] {
  if (!Array.isArray(value)) return [unfit(path, value, "a list")]
  const { member } = shape
  return [
    ...rangeViolations(shape, { amount: value.length, unit: " entries", path }),
    ...(member === undefined
      ? []
      : value.flatMap((inner: unknown, index) =>
          shapeViolations(model, member, { value: inner, path: `${path}[${index}]` }),
        )),
  ]
}

function mapViolations(
  shape: Shape,
  value: unknown,
  { model, path }: Checked,
): readonly Violation[] {
  if (!isRecord(value)) return [unfit(path, value, "a map")]
  const { key: keyShape, value: valueShape } = shape
  const entries = Object.entries(value)
  const violations = [...rangeViolations(shape, { amount: entries.length, unit: " entries", path })]
  for (const [key, inner] of entries) {
    if (keyShape !== undefined)
      violations.push(...shapeViolations(model, keyShape, { value: key, path: `${path}(${key})` }))
    if (valueShape !== undefined)
      violations.push(
        ...shapeViolations(model, valueShape, { value: inner, path: `${path}[${key}]` }),
      )
  }
  return violations
}

function textViolations(shape: Shape, value: string, path: string): readonly Violation[] {
  const violations = [
    ...rangeViolations(shape, { amount: value.length, unit: " characters", path }),
  ]
  if (shape.enum !== undefined && !shape.enum.includes(value))
    violations.push({
      path,
      text: `${shown(value)} is none of ${shape.enum.slice(0, 8).join(", ")}`,
    })
  if (shape.pattern !== undefined && shapePattern(shape.pattern)?.test(value) === false)
    violations.push({ path, text: `${shown(value)} does not match ${shape.pattern.slice(0, 120)}` })
  return violations
}

function rangeViolations(
  { min, max }: Shape,
  { amount, unit, path }: { readonly amount: number; readonly unit: string; readonly path: string },
): readonly Violation[] {
  if (min !== undefined && amount < min)
    return [{ path, text: `${amount}${unit}, at least ${min}` }]
  if (max !== undefined && amount > max) return [{ path, text: `${amount}${unit}, at most ${max}` }]
  return []
}

function unfit(path: string, value: unknown, expected: string): Violation {
  return { path, text: `expected ${expected}, got ${shown(value)}` }
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "undefined").slice(0, 80)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
