/** The last line that is not blank: where programs say why they failed. */
export function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1)?.trim() ?? ""
}
