/**
 * What templates leave for another tool to fill in: `<<name>>`, `${name}` (Terraform, Fn::Sub, shell),
 * `%{ if }` (Terraform), `{{name}}` (mustache, Jinja), `%name%` and `%%name%%`.
 */
const placeholder =
  /<<[^<>]+>>|\$\{[^}]*\}|%\{[^}]*\}|\{\{[^{}]+\}\}|%%[A-Za-z_][\w.-]*%%|%[A-Za-z_][\w.-]*%/

/** The first placeholder in a text, or undefined. */
export function placeholderIn(text: string): string | undefined {
  return placeholder.exec(text)?.[0]
}

/**
 * A template as JSON: placeholders that stand where a value should, outside of strings, become strings,
 * and lines that only steer the template go.
 */
export function quotePlaceholders(template: string): string {
  let inString = false
  return template
    .replaceAll(/^\s*%\{[^}]*\}\s*$/gm, "")
    .replaceAll(/\\.|"|<<[^<>"]+>>|\$\{[^}]*\}|\{\{[^{}"]+\}\}|%%[A-Za-z_][\w.-]*%%/g, (token) => {
      if (token === '"') inString = !inString
      if (inString || token === '"' || token.startsWith("\\"))
        return inString ? escaped(token) : token
      return JSON.stringify(token)
    })
}

/** Terraform's `${jsonencode("x")}` brings quotes into a string. */
function escaped(token: string): string {
  return token.startsWith("${") ? token.replaceAll('"', '\\"') : token
}
