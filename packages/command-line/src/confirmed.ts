import { createInterface } from "node:readline"

import type { Terminal } from "./terminal.ts"

/**
 * Asks a person for a yes, "… [y/N]": true only for "y" or "yes". Undefined where nobody can be asked, since standard input
 * or output is no terminal. The end of input is a no, and Ctrl-C ends the process as it does anywhere.
 */
export async function confirmed(
  { input, screen, progress }: Pick<Terminal, "input" | "screen" | "progress">,
  question: string,
): Promise<boolean | undefined> {
  if (screen === undefined) return undefined
  progress(undefined)
  screen.write(`${question} [y/N] `)
  // The terminal keeps its own line editing, so that Ctrl-C is a signal instead of a key.
  const lines = createInterface({ input, terminal: false })
  try {
    for await (const line of lines) return /^y(?:es)?$/i.test(line.trim())
    screen.write("\n")
    return false
  } finally {
    lines.close()
  }
}
