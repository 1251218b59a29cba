/** How long it takes to say `text`: about 15 characters a second, which is 180 words a minute. */
export function speakingMs(text: string): number {
  return Math.round((text.length / 15) * 1000)
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
}

/** What is heard of SSML: its text, a `<sub>` as its alias, markup and surplus space gone. */
export function spokenText(ssml: string): string {
  return ssml
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(/<sub\s[^>]*alias\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>[\s\S]*?<\/sub>/g, "$1$2")
    .replaceAll(/<(?:break|p|s|\/p|\/s)\b[^>]*>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, decoded)
    .replaceAll(/\s+/g, " ")
    .trim()
}

function decoded(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
  if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
  return entities[name ?? ""] ?? entity
}
