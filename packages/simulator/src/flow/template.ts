import { pathKeys, pathsIn } from "@call-center/flow-language/catalogue"

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

function partsOf(raw: string): readonly TemplatePart[] | undefined {
  const whole = pathKeys(raw)
  if (whole !== undefined) return [{ path: whole }]
  const parts: TemplatePart[] = []
  let end = 0
  for (const { index, text, keys } of pathsIn(raw)) {
    if (index > end) parts.push(raw.slice(end, index))
    parts.push({ path: keys })
    end = index + text.length
  }
  if (parts.length === 0) return undefined
  if (end < raw.length) parts.push(raw.slice(end))
  return parts
}
