import type { Terminal } from "../../src/cli/terminal.ts"

/** A terminal that remembers what was written. */
export interface FakeTerminal extends Terminal {
  readonly written: { out: string; err: string }
}

/** A terminal in a folder; `isWatched` as if somebody sat before it. */
export function fakeTerminal(workingDirectory: string, isWatched = false): FakeTerminal {
  const written = { out: "", err: "" }
  return {
    workingDirectory,
    isWatched,
    written,
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
  }
}
