import type { Readable, Writable } from "node:stream"

import type { EndingSignal } from "./interruption.ts"
import type { Piece } from "./styled.ts"

/** What a command sees of the process that it runs in; tests give their own. */
export interface Terminal {
  /** Relative paths start here. */
  readonly workingDirectory: string
  /** Standard input. */
  readonly input: Readable
  /** Standard output, where a person types at the same terminal; undefined for files and pipes. */
  readonly screen: Writable | undefined
  /** Columns of the terminal that standard output goes to, as wide as it is now; undefined for files and pipes. */
  readonly width: () => number | undefined
  /** Writes text for people to standard output: control characters of it are made visible, styles shown where colours are. */
  readonly print: (...pieces: readonly Piece[]) => void
  /** Writes a result for programs to standard output: unchanged into a file or a pipe, like `print` to a terminal. */
  readonly write: (result: string) => void
  /** Writes text for people to standard error. */
  readonly note: (...pieces: readonly Piece[]) => void
  /**
   * Shows in one line of standard error what goes on, where somebody watches. The next line takes its place, and it is
   * gone before anything else is written and when the command ends. Undefined takes it away.
   */
  readonly progress: (line: string | undefined) => void
  /**
   * A signal that aborts at Ctrl-C (SIGINT), SIGTERM and SIGHUP. Who asks for it promises to end the command soon after;
   * a command that never asked is ended at once.
   */
  readonly untilInterrupted: () => AbortSignal
  /** Whether such a signal was received. */
  readonly isInterrupted: () => boolean
  /** Aborts when nobody reads standard output any more, `| head`; what is written from then on is dropped. */
  readonly unread: AbortSignal
  /** Does what a signal does, Ctrl-C's without a name; for whoever reads keys in raw mode, where the terminal sends no signal. */
  readonly interrupt: (signal?: EndingSignal) => void
  /**
   * Lets signals end the process by themselves again, as they do without us; for work that computes for seconds without a
   * pause, in which no signal is noticed. Shells show the same exit codes; nothing is put away.
   */
  readonly endAtOnceWhenInterrupted: () => void
  /** Lets a program that shares the terminal decide what signals do, until the function that is returned is called. */
  readonly handSignalsTo: (receiver: (signal: EndingSignal) => void) => () => void
}

/** What a command ends with: 0 all is well, 1 it ran and found something wrong, 2 it could not run as asked. */
export type ExitCode = 0 | 1 | 2
