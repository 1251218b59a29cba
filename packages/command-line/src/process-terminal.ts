import type { Interruption } from "./interruption.ts"
import { type Piece, rendered } from "./styled.ts"
import { fileFaultReason } from "./system-fault.ts"
import type { Terminal } from "./terminal.ts"

/** The parts of a process that a terminal is made of. */
export interface TerminalProcess {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly cwd: () => string
}

/** The terminal of a process. `end` ends the process with an exit code. */
export function processTerminal(
  { stdin, stdout, stderr, cwd }: TerminalProcess,
  interruption: Interruption,
  end: (exitCode: number) => void,
): Terminal {
  const unread = new AbortController()
  const progress = progressLine(stderr)
  const send = (stream: NodeJS.WriteStream, text: string) => {
    progress.clear()
    if (stream === stdout && unread.signal.aborted) return
    stream.write(text)
  }
  const note = (...pieces: readonly Piece[]) => {
    send(stderr, rendered(pieces, showsColours(stderr)))
  }
  stdout.on("error", (fault: NodeJS.ErrnoException) => {
    if (closedPipe.has(fault.code)) {
      unread.abort()
      return
    }
    note(`standard output can't be written: ${fileFaultReason(fault) ?? fault.message}\n`)
    end(2)
  })
  // Faults and progress that nobody reads are no reason to stop.
  stderr.on("error", () => undefined)
  return {
    workingDirectory: cwd(),
    input: stdin,
    screen: stdin.isTTY && stdout.isTTY ? stdout : undefined,
    width: () => columnsOf(stdout),
    print: (...pieces) => {
      send(stdout, rendered(pieces, showsColours(stdout)))
    },
    write: (result) => {
      send(stdout, stdout.isTTY ? rendered([result], false) : result)
    },
    note,
    progress: (line) => {
      if (line === undefined) progress.clear()
      else progress.show(line)
    },
    untilInterrupted: interruption.untilInterrupted,
    isInterrupted: () => interruption.exitCode() !== undefined,
    unread: unread.signal,
    interrupt: (signal = "SIGINT") => {
      interruption.receive(signal)
    },
    endAtOnceWhenInterrupted: interruption.leave,
    handSignalsTo: interruption.handTo,
  }
}

/** EOF is what Windows says. */
const closedPipe: ReadonlySet<string | undefined> = new Set([
  "EPIPE",
  "EOF",
  "ERR_STREAM_DESTROYED",
])

/** Node.js knows NO_COLOR, FORCE_COLOR and terminals without colours. https://no-color.org */
function showsColours(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.hasColors()
}

/** Columns of a terminal; undefined for files and pipes, and for terminals that say they have none. */
function columnsOf(stream: NodeJS.WriteStream): number | undefined {
  return stream.isTTY && stream.columns > 0 ? stream.columns : undefined
}

function progressLine(stderr: NodeJS.WriteStream) {
  let isShown = false
  const clear = () => {
    if (isShown) stderr.write("\r\u001B[K")
    isShown = false
  }
  return {
    clear,
    show: (line: string) => {
      // A dumb terminal can't take a line away again.
      if (!stderr.isTTY || process.env["TERM"] === "dumb") return
      clear()
      // A line that reaches the edge would wrap, and only its last part would be cleared.
      stderr.write(
        rendered(
          [{ style: "dim", text: line.slice(0, (columnsOf(stderr) ?? 80) - 1) }],
          showsColours(stderr),
        ),
      )
      isShown = true
    },
  }
}
