import { shapeViolations, type Violation } from "../model/check-shape.ts"
import type { Answered } from "./answer.ts"
import type { HttpResponse } from "./http-message.ts"
import { scalar } from "./scalar.ts"
import { parseXml, xmlValue } from "./xml-value.ts"

/** Where an answer does not fit the output of its operation. An error is not looked at: models say little of those. */
export function outputViolations(
  { model, operation, protocol }: Answered,
  { status, headers, body }: HttpResponse,
): readonly Violation[] {
  const { output } = operation
  if (output === undefined || status >= 300) return []
  const shape = model.shape(output.shape)
  const path = `${operation.name} answers`
  const unread: string[] = []
  const value: Record<string, unknown> = {}
  for (const [name, { location, locationName = name, shape: inner }] of Object.entries(
    shape.members ?? {},
  )) {
    const header = headers[locationName.toLowerCase()]
    if (location === "header" && header !== undefined)
      value[name] = scalar(model.shape(inner), header)
    if (location === "statusCode") value[name] = status
  }
  const text = body.toString("utf8")
  const payloadMember = shape.payload === undefined ? undefined : shape.members?.[shape.payload]
  const isBlob =
    payloadMember !== undefined && model.shape(payloadMember.shape).type !== "structure"
  if (isBlob) {
    if (shape.payload !== undefined) value[shape.payload] = text
  } else if (text.trim() !== "") {
    const inner =
      protocol === "query" || protocol === "rest-xml"
        ? fromXml(text)
        : (JSON.parse(text) as Readonly<Record<string, unknown>>)
    if (shape.payload === undefined) Object.assign(value, inner)
    else value[shape.payload] = inner
  }
  return [
    ...shapeViolations(model, output, { value, path }),
    ...unread.map((where) => ({ path: where, text: "not in the model" })),
  ]

  function fromXml(document: string): Readonly<Record<string, unknown>> {
    const [root] = [...parseXml(document).children.values()].flat()
    if (root === undefined) return {}
    const wrapper = output?.resultWrapper
    const from = wrapper === undefined ? root : (root.children.get(wrapper)?.[0] ?? root)
    const at = { element: wrapper === undefined ? withoutMetadata(from) : from, path }
    const member = payloadMember ?? output
    if (member === undefined) return {}
    return xmlValue({ model, unread }, member, at) as Readonly<Record<string, unknown>>
  }
}

function withoutMetadata<Element extends { readonly children: ReadonlyMap<string, unknown> }>(
  element: Element,
): Element {
  const children = new Map([...element.children].filter(([name]) => name !== "ResponseMetadata"))
  return { ...element, children }
}
