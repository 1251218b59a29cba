import type { Terminal } from "./terminal.ts"

/** Shows how far a command is, where somebody watches and there is something to wait for. */
export interface Progress {
  readonly step: (file: string) => void
  readonly end: () => void
}

/** Fewer files are done before anybody could read a line. */
const fewFiles = 20

/** Progress over so many files, on one line that goes away at the end. */
export function progressOver(total: number, { isWatched, err }: Terminal): Progress {
  if (!isWatched || total < fewFiles) return { step: () => {}, end: () => {} }
  let done = 0
  return {
    step: (file) => {
      done += 1
      err(`\r\u001B[K${done} of ${total} ${file.slice(-60)}`)
    },
    end: () => {
      err("\r\u001B[K")
    },
  }
}
