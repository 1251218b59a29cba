import stringWidth from "string-width"

import type { Piece } from "./styled.ts"
import { visibleText } from "./visible-text.ts"

/** Columns that text keeps however deep it is indented. */
const leastColumns = 16

/**
 * Text beside a label, broken at words to `width` columns, each further line indented by the label's width: `bot   Hello
 * …`. Without a width it is broken only where it has line feeds. Ends with a line feed.
 */
export function labelled(label: Piece, text: string, width: number | undefined): readonly Piece[] {
  const indent = stringWidth(typeof label === "string" ? label : label.text)
  const columns = width === undefined ? undefined : Math.max(leastColumns, width - indent)
  return [label, wrappedLines(text, columns).join(`\n${" ".repeat(indent)}`), "\n"]
}

/**
 * Lines of at most `columns` columns, broken at spaces, and within a word only where the word alone is too long. Wide
 * characters, such as Chinese ones and emoji, take two columns. Without `columns` the text's own lines.
 */
export function wrappedLines(text: string, columns: number | undefined): readonly string[] {
  const lines = visibleText(text).split("\n")
  return columns === undefined ? lines : lines.flatMap((line) => brokenLine(line, columns))
}

function brokenLine(line: string, columns: number): readonly string[] {
  if (stringWidth(line) <= columns) return [line]
  const lines: string[] = []
  let current = ""
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`
    if (stringWidth(longer) <= columns) {
      current = longer
      continue
    }
    if (current !== "") lines.push(current)
    const parts = brokenWord(word, columns)
    lines.push(...parts.slice(0, -1))
    current = parts.at(-1) ?? ""
  }
  return [...lines, current]
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" })

function brokenWord(word: string, columns: number): readonly string[] {
  if (stringWidth(word) <= columns) return [word]
  const parts: string[] = []
  let current = ""
  for (const { segment } of graphemes.segment(word)) {
    if (current !== "" && stringWidth(current + segment) > columns) {
      parts.push(current)
      current = ""
    }
    current += segment
  }
  return [...parts, current]
}
