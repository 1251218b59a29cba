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
    .replaceAll(/&(#?\w+);/g, decoded)
    .replaceAll(/\s+/g, " ")
    .trim()
}

function decoded(entity: string, name: string): string {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? []
  const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return codePoint <= 0x10_ff_ff ? String.fromCodePoint(codePoint) : (entities[name] ?? entity)
}
