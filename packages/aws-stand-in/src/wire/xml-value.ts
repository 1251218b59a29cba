import { XMLParser } from "fast-xml-parser"

import type { Member, ServiceModel, Shape } from "../model/service-model.ts"
import { scalar } from "./scalar.ts"

/** An element: its text, its attributes, and its children by name. */
export interface XmlElement {
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ReadonlyMap<string, readonly XmlElement[]>
}

type Ordered = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: false,
  // A template is long, and all of it may be entities.
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e8 },
})

/** The root of an XML document; its children are the document's elements. */
export function parseXml(text: string): XmlElement {
  return element(parser.parse(text) as readonly Ordered[], {})
}

function element(nodes: readonly Ordered[], attributes: XmlElement["attributes"]): XmlElement {
  const children = new Map<string, XmlElement[]>()
  let text = ""
  for (const node of nodes) {
    const [name = "", inner] = Object.entries(node)[0] ?? []
    if (name === "#text") text += String(inner)
    else {
      const child = element(
        inner as readonly Ordered[],
        (node[":@"] ?? {}) as XmlElement["attributes"],
      )
      children.set(name, [...(children.get(name) ?? []), child])
    }
  }
  return { text, attributes, children }
}

/** Reads an element by its shape; children that it has no member for are added to `unread`. */
export function xmlValue(
  { model, unread }: { readonly model: ServiceModel; readonly unread: string[] },
  { shape: name }: Member,
  { element: from, path }: { readonly element: XmlElement; readonly path: string },
): unknown {
  const shape = model.shape(name)
  const reader = { model, unread }
  if (shape.type === "structure") return structureValue(reader, shape, { element: from, path })
  if (shape.type === "list") {
    const { member } = shape
    const items = [...from.children.values()].flat()
    return member === undefined
      ? []
      : items.map((item, index) =>
          xmlValue(reader, member, { element: item, path: `${path}[${index}]` }),
        )
  }
  if (shape.type === "map") return mapValue(reader, shape, { element: from, path })
  return scalar(shape, from.text)
}

interface Reader {
  readonly model: ServiceModel
  readonly unread: string[]
}

interface Place {
  readonly element: XmlElement
  readonly path: string
}

function structureValue(reader: Reader, shape: Shape, { element: from, path }: Place): unknown {
  const value: Record<string, unknown> = {}
  const known = new Set<string>()
  for (const [name, member] of Object.entries(shape.members ?? {})) {
    if (member.location !== undefined) continue
    if (member.xmlAttribute === true) {
      // Without its prefix, "xsi:type".
      const attribute = from.attributes[(member.locationName ?? name).split(":").at(-1) ?? name]
      if (attribute !== undefined) value[name] = attribute
      continue
    }
    const inner = reader.model.shape(member.shape)
    const isFlat = inner.flattened === true || member.flattened === true
    const tag = member.locationName ?? (isFlat ? inner.member?.locationName : undefined) ?? name
    known.add(tag)
    const found = from.children.get(tag)
    const at = `${path}.${name}`
    if (found?.[0] === undefined) continue
    const item = inner.member
    value[name] =
      isFlat && item !== undefined
        ? found.map((each, index) =>
            xmlValue(reader, item, { element: each, path: `${at}[${index}]` }),
          )
        : xmlValue(reader, member, { element: found[0], path: at })
  }
  for (const tag of from.children.keys()) if (!known.has(tag)) reader.unread.push(`${path}.${tag}`)
  return value
}

function mapValue(reader: Reader, shape: Shape, { element: from, path }: Place): unknown {
  const { key, value } = shape
  if (key === undefined || value === undefined) return {}
  return Object.fromEntries(
    (from.children.get("entry") ?? []).flatMap(({ children }) => {
      const [name] = children.get(key.locationName ?? "key") ?? []
      const [inner] = children.get(value.locationName ?? "value") ?? []
      if (name === undefined || inner === undefined) return []
      return [
        [name.text, xmlValue(reader, value, { element: inner, path: `${path}[${name.text}]` })],
      ]
    }),
  )
}
