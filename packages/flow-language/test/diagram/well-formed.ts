/** What is wrong with an XML document, if anything: tags that don't close, stray characters, unquoted attributes. */
export function xmlProblems(xml: string): string[] {
  const problems: string[] = []
  const open: string[] = []
  const tag = /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|([<>])/g
  for (const [whole, closes, name = "", , closesItself, stray] of xml.matchAll(tag)) {
    if (stray !== undefined) problems.push(`stray ${stray}`)
    else if (closes === "/") {
      if (open.pop() !== name) problems.push(`${whole} closes nothing`)
    } else if (closesItself !== "/") open.push(name)
  }
  const entities = xml.match(/&(?!(?:amp|lt|gt|quot);)/g) ?? []
  // oxlint-disable-next-line no-control-regex -- these are what XML forbids
  const controls = xml.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g) ?? []
  return [
    ...problems,
    ...open.map((name) => `<${name}> is not closed`),
    ...entities.map(() => "stray &"),
    ...controls.map(() => "forbidden character"),
  ]
}
