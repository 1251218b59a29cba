/** A piece of a Terraform template: text as it will be, or an expression between `${` and `}`. */
export type TemplatePart = { readonly text: string } | { readonly expression: string }

/**
 * The pieces of a string of Terraform JSON, escapes undone.
 * https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping
 */
export function templateParts(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = []
  let text = ""
  let at = 0
  for (const { 0: mark, index } of template.matchAll(/\$\$\{|%%\{|\$\{/gu)) {
    // What lies in an expression belongs to it.
    if (index < at) continue
    text += template.slice(at, index)
    at = index + mark.length
    if (mark === "${") {
      const end = endOfExpression(template, at)
      parts.push({ text }, { expression: template.slice(at, end) })
      text = ""
      at = end + 1
    } else text += mark.slice(1)
  }
  return [...parts, { text: text + template.slice(at) }]
}

/** The string with each expression replaced by what `evaluate` makes of it. */
export function evaluated(template: string, evaluate: (expression: string) => string): string {
  return templateParts(template)
    .map((part) => ("text" in part ? part.text : evaluate(part.expression)))
    .join("")
}

/** Where the `}` of an expression is; braces in its strings and objects belong to it. */
function endOfExpression(template: string, start: number): number {
  let open = 0
  let quoted = false
  for (let at = start; at < template.length; at += 1) {
    const character = template[at]
    if (quoted && character === "\\") at += 1
    else if (character === '"') quoted = !quoted
    else if (!quoted && character === "{") open += 1
    else if (!quoted && character === "}") {
      if (open === 0) return at
      open -= 1
    }
  }
  throw new SyntaxError(
    `Expected a } at the end of an expression, got ${template.slice(start, start + 60)}`,
  )
}
