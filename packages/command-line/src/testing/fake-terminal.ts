import { PassThrough, Writable } from "node:stream"

import { type Piece, rendered } from "../styled.ts"
import type { Terminal } from "../terminal.ts"

/** A terminal that remembers what was written. */
export interface FakeTerminal extends Terminal {
  readonly written: { out: string; err: string }
  /** The lines of progress, `undefined` where one was taken away. */
  readonly progressed: (string | undefined)[]
  /** What Ctrl-C and a closed pipe abort. */
  readonly interruption: AbortController
  readonly closing: AbortController
}

/**
 * A terminal without colours, a file or a pipe unless it has a `width`; `workingDirectory` defaults to the process's. Somebody
 * types at it where `typed` is given, which is all that will be typed.
 */
export function fakeTerminal({
  workingDirectory = process.cwd(),
  width,
  typed,
}: {
  readonly workingDirectory?: string
  readonly width?: number
  readonly typed?: string
} = {}): FakeTerminal {
  const written = { out: "", err: "" }
  const progressed: (string | undefined)[] = []
  const interruption = new AbortController()
  const closing = new AbortController()
  const to =
    (stream: "out" | "err") =>
    (...pieces: readonly Piece[]) => {
      written[stream] += rendered(pieces, false)
    }
  const input = new PassThrough()
  if (typed !== undefined) input.end(typed)
  const screen = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      written.out += chunk
      done()
    },
  })
  return {
    workingDirectory,
    written,
    progressed,
    interruption,
    closing,
    input,
    screen: typed === undefined ? undefined : screen,
    width: () => width,
    print: to("out"),
    write: (result) => {
      written.out += result
    },
    note: to("err"),
    progress: (line) => {
      progressed.push(line)
    },
    untilInterrupted: () => interruption.signal,
    isInterrupted: () => interruption.signal.aborted,
    unread: closing.signal,
    interrupt: () => {
      interruption.abort()
    },
    endAtOnceWhenInterrupted: () => undefined,
    handSignalsTo: () => () => undefined,
  }
}
