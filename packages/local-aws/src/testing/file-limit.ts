import { execFile } from "node:child_process"

/** How to start a program. */
export interface Start {
  readonly file: string
  readonly words: readonly string[]
  /** To be added to the environment. */
  readonly env: Readonly<Record<string, string>>
}

/** What a program that has ended wrote; its code is null when a signal ended it. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/**
 * How to start a TypeScript program, given its file and the words that follow it. With a limit, no file can grow beyond so
 * many blocks of 512 bytes, as on a disk that is full.
 */
export function startOf(words: readonly string[], blocks: number | undefined): Start {
  const loading = ["--import", import.meta.resolve("tsx"), ...words]
  if (blocks === undefined) return { file: process.execPath, words: loading, env: {} }
  return {
    file: "sh",
    words: ["-c", `ulimit -f ${blocks} && exec "$@"`, "sh", process.execPath, ...loading],
    // What tsx keeps of compiled files would be cut off.
    env: { TSX_DISABLE_CACHE: "1" },
  }
}

/** Runs a program with such a limit until it ends; `typed` is its standard input. */
export function runLimited(words: readonly string[], blocks: number, typed = ""): Promise<Ended> {
  const start = startOf(words, blocks)
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...start.env } }
    const child = execFile(start.file, start.words, options, (_error, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    )
    // A program that could not begin reads nothing.
    child.stdin?.on("error", () => undefined)
    child.stdin?.end(typed)
  })
}
