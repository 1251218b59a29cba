import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"

/** Lines that the caller types or that are piped in; ends where the input ends. */
export interface CallerLines {
  next(): Promise<string | undefined>
  close(): void
}

/** Reads lines as they are asked for, with a prompt where somebody types; nothing that comes early is lost. */
export function callerLines(input: Readable, output: Writable | undefined): CallerLines {
  const lines = createInterface(
    output === undefined ? { input } : { input, output, prompt: "you   " },
  )
  const iterator = lines[Symbol.asyncIterator]()
  return {
    next: async () => {
      if (output !== undefined) lines.prompt()
      const { done, value } = await iterator.next()
      return done === true ? undefined : value
    },
    close: () => lines.close(),
  }
}
