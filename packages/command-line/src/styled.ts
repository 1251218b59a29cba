import { visibleText } from "./visible-text.ts"

/** How text may look at a terminal; by https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const

export type Style = keyof typeof codes

/** Text in a style. */
export interface Styled {
  readonly style: Style
  readonly text: string
}

/** A part of what is written: text, or text in a style. */
export type Piece = string | Styled

/** Text in a style, where the terminal shows colours and nobody set NO_COLOR. */
export function styled(style: Style, text: string): Styled {
  return { style, text }
}

/** What is sent to a terminal, or without `colours` to a file, for pieces of text. */
export function rendered(pieces: readonly Piece[], colours: boolean): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return visibleText(piece)
      const text = visibleText(piece.text)
      return colours && text !== "" ? `\u001B[${codes[piece.style]}m${text}\u001B[0m` : text
    })
    .join("")
}
