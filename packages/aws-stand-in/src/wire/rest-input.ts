import type { Member, ServiceModel } from "../model/service-model.ts"
import type { HttpRequest } from "./http-message.ts"
import type { RestRoute } from "./rest-route.ts"
import { scalar } from "./scalar.ts"
import { type XmlElement, parseXml, xmlValue } from "./xml-value.ts"

/** What a REST request says, and what it says that its operation has no member for. */
export interface RestInput {
  readonly input: Readonly<Record<string, unknown>>
  readonly unread: readonly string[]
}

/** Reads labels, query, headers and body by the input's shape. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html */
export function restInput(
  model: ServiceModel,
  { operation, labels }: RestRoute,
  request: HttpRequest,
): RestInput {
  const { input: inputMember, http } = operation
  if (inputMember === undefined) return { input: {}, unread: [] }
  const shape = model.shape(inputMember.shape)
  const input: Record<string, unknown> = {}
  const literal = new URLSearchParams(http.requestUri.split("?")[1] ?? "")
  const readKeys = new Set([...literal.keys(), "x-id"])
  for (const [name, member] of Object.entries(shape.members ?? {})) {
    const value = located(model, member, { name, labels, request, readKeys })
    if (value !== undefined) input[name] = value
  }
  const unread = [...request.query.keys()]
    .filter((key) => !readKeys.has(key))
    .map((key) => `${operation.name}?${key}`)
  const body = bodyOf(model, inputMember, { request, path: operation.name })
  return { input: { ...input, ...body.input }, unread: [...unread, ...body.unread] }
}

interface Located {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly request: HttpRequest
  readonly readKeys: Set<string>
}

function located(
  model: ServiceModel,
  member: Member,
  { name, labels, request, readKeys }: Located,
): unknown {
  const wireName = member.locationName ?? name
  const shape = model.shape(member.shape)
  switch (member.location) {
    case "uri":
      return labels[wireName] === undefined ? undefined : scalar(shape, labels[wireName])
    case "querystring": {
      readKeys.add(wireName)
      const values = request.query.getAll(wireName)
      if (values[0] === undefined) return undefined
      return shape.type === "list" ? values : scalar(shape, values[0])
    }
    case "header": {
      const value = request.headers[wireName.toLowerCase()]
      return value === undefined ? undefined : scalar(shape, value)
    }
    case "headers":
    case "statusCode":
    case undefined:
      return undefined
  }
  return undefined
}

function bodyOf(
  model: ServiceModel,
  inputMember: Member,
  { request, path }: { readonly request: HttpRequest; readonly path: string },
): RestInput {
  const shape = model.shape(inputMember.shape)
  const payload = shape.payload
  const payloadMember = payload === undefined ? undefined : shape.members?.[payload]
  if (payload !== undefined && payloadMember !== undefined) {
    const isStructure = model.shape(payloadMember.shape).type === "structure"
    if (request.body.length === 0) return { input: {}, unread: [] }
    if (!isStructure) return { input: { [payload]: request.body.toString("latin1") }, unread: [] }
    const inner = parsed(model, payloadMember, { request, path: `${path}.${payload}` })
    return { input: { [payload]: inner.input }, unread: inner.unread }
  }
  if (request.body.length === 0) return { input: {}, unread: [] }
  return parsed(model, inputMember, { request, path })
}

function parsed(
  model: ServiceModel,
  member: Member,
  { request, path }: { readonly request: HttpRequest; readonly path: string },
): RestInput {
  const text = request.body.toString("utf8")
  if (model.protocol === "rest-xml") {
    const unread: string[] = []
    const [root] = [...parseXml(text).children.values()].flat()
    const empty: XmlElement = { text: "", attributes: {}, children: new Map() }
    const input = xmlValue({ model, unread }, member, { element: root ?? empty, path })
    return { input: input as Readonly<Record<string, unknown>>, unread }
  }
  return { input: renamed(model, member, JSON.parse(text)), unread: [] }
}

/** The top of a JSON body under the model's names. Members that have another place are none of the body's. */
function renamed(
  model: ServiceModel,
  { shape }: Member,
  body: unknown,
): Readonly<Record<string, unknown>> {
  const members = Object.entries(model.shape(shape).members ?? {})
  const names = new Map(
    members.flatMap(([name, { location, locationName }]) =>
      location === undefined ? [[locationName ?? name, name]] : [],
    ),
  )
  return Object.fromEntries(
    Object.entries(body as object).map(([key, value]) => [
      names.get(key) ?? `${key} in the body`,
      value,
    ]),
  )
}
