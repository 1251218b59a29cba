import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"

/** Lines that the caller types or that are piped in; ends where the input ends. */
export interface CallerLines {
  /** The next line, asked for with a prompt where somebody types; the caller's own words unless another prompt is given. */
  next(prompt?: string): Promise<string | undefined>
  close(): void
}

/** Where lines come from. */
export interface CallerKeyboard {
  readonly input: Readable
  /** Where the prompt goes; undefined when nobody types. */
  readonly screen: Writable | undefined
  /** Called at Ctrl-C, which readline reads as a key while somebody types. */
  readonly interrupt: () => void
}

/**
 * Reads lines as they are asked for, with a prompt where somebody types; nothing that is typed or piped in early is lost.
 * When `hangUp` aborts, there are no more lines.
 */
export function callerLines(
  { input, screen, interrupt }: CallerKeyboard,
  hangUp: AbortSignal,
): CallerLines {
  const lines = createInterface(screen === undefined ? { input } : { input, output: screen })
  const iterator = lines[Symbol.asyncIterator]()
  let isClosed = false
  const close = () => {
    lines.close()
  }
  lines.once("close", () => {
    isClosed = true
  })
  lines.on("SIGINT", interrupt)
  hangUp.addEventListener("abort", close)
  if (hangUp.aborted) close()
  return {
    next: async (prompt = "you   ") => {
      if (hangUp.aborted) return undefined
      // A prompt after the end of input would start to read again, or throw.
      if (screen !== undefined && !isClosed) {
        lines.setPrompt(prompt)
        lines.prompt()
      }
      const { done, value } = await iterator.next()
      return done === true || hangUp.aborted ? undefined : value
    },
    close,
  }
}
