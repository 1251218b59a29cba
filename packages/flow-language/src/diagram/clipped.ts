/** Text of at most `length` characters, the cut shown by an ellipsis. */
export function clipped(text: string, length: number): string {
  const characters = Array.from(text)
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`
}
