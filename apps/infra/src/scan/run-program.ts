import { execFile } from "node:child_process"

/** What a program said, and how it ended. */
export interface ProgramResult {
  /** `undefined` when it could not be started or took too long. */
  readonly exitCode: number | undefined
  readonly stdout: string
  readonly stderr: string
}

export interface ProgramOptions {
  readonly cwd: string
  readonly timeoutMs: number
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program to its end; whatever becomes of it is told, nothing is thrown. */
export function runProgram(
  file: string,
  args: readonly string[],
  { cwd, timeoutMs, env }: ProgramOptions,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    execFile(
      file,
      [...args],
      { cwd, timeout: timeoutMs, maxBuffer: 64_000_000, env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code
        const exitCode = typeof code === "number" ? code : undefined
        resolve({ exitCode, stdout, stderr: stderr || (error?.message ?? "") })
      },
    )
  })
}

/** The last line that is not blank: where programs say why they failed. */
export function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1)?.trim() ?? ""
}
