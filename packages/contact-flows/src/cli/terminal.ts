/** Where a command reads and writes; tests give their own. */
export interface Terminal {
  /** Files are found from here. */
  readonly workingDirectory: string
  /** Results. */
  readonly out: (text: string) => void
  /** Faults and progress. */
  readonly err: (text: string) => void
  /** Whether somebody watches `err`. */
  readonly isWatched: boolean
}

/** What the process exits with. */
export type ExitCode = 0 | 1 | 2
