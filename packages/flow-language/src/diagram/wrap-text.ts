import { clipped } from "./clipped.ts"

/** Text in at most `lines` lines of about `length` characters; the rest is cut with an ellipsis. */
export function wrapText(text: string, length: number, lines: number): string[] {
  const wrapped: string[] = []
  let rest = text.trim()
  while (rest !== "" && wrapped.length < lines - 1 && Array.from(rest).length > length) {
    const head = Array.from(rest)
      .slice(0, length + 1)
      .join("")
    const space = head.lastIndexOf(" ")
    const cut = space > length / 2 ? space : Array.from(rest).slice(0, length).join("").length
    wrapped.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === "" ? wrapped : [...wrapped, clipped(rest, length)]
}
