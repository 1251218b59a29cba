import { PassThrough } from "node:stream"

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

/** A terminal without colours, a file or a pipe unless it has a `width`; `workingDirectory` defaults to the process's. */
export function fakeTerminal({
  workingDirectory = process.cwd(),
  width,
}: { readonly workingDirectory?: string; readonly width?: number } = {}): FakeTerminal {
  const written = { out: "", err: "" }
  const progressed: (string | undefined)[] = []
  const interruption = new AbortController()
  const closing = new AbortController()
  const to =
    (stream: "out" | "err") =>
    (...pieces: readonly Piece[]) => {
      written[stream] += rendered(pieces, false)
    }
  return {
    workingDirectory,
    written,
    progressed,
    interruption,
    closing,
    input: new PassThrough(),
    screen: undefined,
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
