// Control characters (C0, DEL, C1), line and paragraph separators, and the marks that turn the direction of text.
const invisible = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

/**
 * Text that only shows and does nothing when a terminal gets it: control characters and marks of direction as `\u001b`,
 * but for line feeds and tabs. In JSON that is the same JSON, since such characters stand in its strings only.
 */
export function visibleText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(invisible, (it) => (it === "\n" || it === "\t" ? it : escaped(it)))
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
}
