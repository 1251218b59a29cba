import type { Member, ServiceModel } from "../model/service-model.ts"
import { scalar } from "./scalar.ts"

/** What a form says, and the fields of it that its shape has no place for. */
export interface QueryInput {
  readonly input: Readonly<Record<string, unknown>>
  readonly unread: readonly string[]
}

/** Reads the fields of a form, `Tags.member.1.Key`. https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export function queryInput(
  model: ServiceModel,
  input: Member | undefined,
  fields: ReadonlyMap<string, string>,
): QueryInput {
  const read = new Set<string>()
  const value = input === undefined ? {} : readMember({ model, fields, read }, input, "")
  return {
    input: (value ?? {}) as Readonly<Record<string, unknown>>,
    unread: [...fields.keys()].filter((name) => !read.has(name)),
  }
}

interface Form {
  readonly model: ServiceModel
  readonly fields: ReadonlyMap<string, string>
  readonly read: Set<string>
}

function readMember(form: Form, member: Member, prefix: string): unknown {
  const shape = form.model.shape(member.shape)
  const { type } = shape
  if (prefix !== "" && !isThere(form, prefix)) return undefined
  if (type === "structure") return readStructure(form, member, prefix)
  if (type === "list") return readList(form, member, prefix)
  if (type === "map") return readMap(form, member, prefix)
  form.read.add(prefix)
  return scalar(shape, form.fields.get(prefix) ?? "")
}

function readStructure(form: Form, { shape }: Member, prefix: string): unknown {
  const value: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(form.model.shape(shape).members ?? {})) {
    const flatList = flattened(form, member)
    const locationName = flatList?.locationName ?? member.locationName ?? name
    const inner = readMember(form, member, joined(prefix, locationName))
    if (inner !== undefined) value[name] = inner
  }
  return value
}

function flattened(form: Form, member: Member): Member | undefined {
  const shape = form.model.shape(member.shape)
  return shape.type === "list" && shape.flattened === true ? shape.member : undefined
}

function readList(form: Form, member: Member, prefix: string): unknown {
  const shape = form.model.shape(member.shape)
  // An empty list is sent as a field without a number.
  form.read.add(prefix)
  const item = shape.member
  if (item === undefined) return []
  const path = shape.flattened === true ? prefix : joined(prefix, item.locationName ?? "member")
  const values: unknown[] = []
  for (let index = 1; isThere(form, `${path}.${index}`); index += 1)
    values.push(readMember(form, item, `${path}.${index}`))
  return values
}

function readMap(form: Form, member: Member, prefix: string): unknown {
  const { key, value, flattened: isFlat } = form.model.shape(member.shape)
  const path = isFlat === true ? prefix : joined(prefix, "entry")
  const values: Record<string, unknown> = {}
  if (key === undefined || value === undefined) return values
  for (let index = 1; isThere(form, `${path}.${index}`); index += 1) {
    const name = readMember(form, key, `${path}.${index}.${key.locationName ?? "key"}`)
    const inner = `${path}.${index}.${value.locationName ?? "value"}`
    values[String(name)] = readMember(form, value, inner)
  }
  return values
}

function isThere({ fields }: Form, prefix: string): boolean {
  if (fields.has(prefix)) return true
  for (const name of fields.keys()) if (name.startsWith(`${prefix}.`)) return true
  return false
}

function joined(prefix: string, name: string): string {
  return prefix === "" ? name : `${prefix}.${name}`
}
