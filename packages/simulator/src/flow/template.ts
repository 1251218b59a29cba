/** A parameter's text, cut once at load into what stands as it is and what refers to the contact. */
export class Template {
  readonly raw: string
  /** Texts and references in turn; undefined when nothing in it is dynamic. */
  readonly parts: readonly TemplatePart[] | undefined

  constructor(raw: string) {
    this.raw = raw
    this.parts = raw.includes("$.") || raw.includes("$[") ? partsOf(raw) : undefined
  }

  /** The path, when the whole value is one JSONPath reference. */
  get reference(): readonly string[] | undefined {
    const [only, ...rest] = this.parts ?? []
    return rest.length === 0 && only !== undefined && typeof only !== "string"
      ? only.path
      : undefined
  }
}

/** Literal text, or a reference such as `$.Attributes.tier` as its path. */
export type TemplatePart = string | { readonly path: readonly string[] }

/** `$.Root.key.['any key'][0]` or `$['Root']`: a dot that no key follows ends the sentence, not the path. */
const referencePattern =
  /\$(?:\.[A-Za-z_]\w*|\.?\[(?:'[^']*'|"[^"]*")\])(?:\.?\[(?:'[^']*'|"[^"]*"|\d+)\]|\.[\w-]*\w)*/g
const keyPattern = /\[(?:'([^']*)'|"([^"]*)"|(\d+))\]|([\w-]+)/g

function partsOf(raw: string): readonly TemplatePart[] | undefined {
  const parts: TemplatePart[] = []
  let end = 0
  for (const match of raw.matchAll(referencePattern)) {
    if (match.index > end) parts.push(raw.slice(end, match.index))
    parts.push({ path: keysOf(match[0]) })
    end = match.index + match[0].length
  }
  if (parts.length === 0) return undefined
  if (end < raw.length) parts.push(raw.slice(end))
  return parts
}

function keysOf(reference: string): readonly string[] {
  return Array.from(
    reference.slice(1).matchAll(keyPattern),
    ([, single, double, index, name]) => single ?? double ?? index ?? name ?? "",
  )
}
