/** Colours for a terminal; the plain one changes nothing. */
export interface Paint {
  dim(text: string): string
  cyan(text: string): string
  green(text: string): string
  yellow(text: string): string
}

/** Colours where the terminal shows them and nobody said NO_COLOR. */
export function paintFor(colours: boolean): Paint {
  const painted = (code: number) => (text: string) =>
    colours ? `\u001B[${code}m${text}\u001B[0m` : text
  return { dim: painted(2), cyan: painted(36), green: painted(32), yellow: painted(33) }
}
