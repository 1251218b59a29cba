/** Text that means itself in XML, in elements and in quoted attributes; characters that XML forbids become "�". */
export function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "�")
    .replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 32};`)
}
