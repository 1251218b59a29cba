import { type ChildProcess, spawn } from "node:child_process"
import process from "node:process"

import type { EndingSignal } from "./interruption.ts"
import type { Terminal } from "./terminal.ts"

/** A program to run, without a shell: by its path, or by a name that is looked for in PATH. */
export interface ChildProgram {
  readonly file: string
  readonly words: readonly string[]
  readonly cwd: string
  /** Beside the variables of this process. */
  readonly env?: Readonly<Record<string, string>>
}

/** What a program said, and how it ended. */
export interface ProgramResult {
  /** Undefined when it could not be started, took too long, or was ended by a signal. */
  readonly exitCode: number | undefined
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a program to its end and gives back what it said; it reads nothing. Nothing is thrown: a program that can't be
 * started says why in `stderr`. With this process, or after `timeoutMs`, it is ended together with the programs that it started.
 */
export function runProgram(
  program: ChildProgram,
  { timeoutMs }: { readonly timeoutMs?: number } = {},
): Promise<ProgramResult> {
  const child = started(program, "pipe")
  const said = { stdout: "", stderr: "" }
  for (const stream of ["stdout", "stderr"] as const)
    child[stream]?.setEncoding("utf8").on("data", (text: string) => (said[stream] += text))
  const endTree = () => {
    signalTree(child, "SIGTERM")
  }
  process.once("exit", endTree)
  const timer = timeoutMs === undefined ? undefined : setTimeout(endTree, timeoutMs)
  return new Promise((resolve) => {
    const finish = (exitCode: number | null, stderr: string) => {
      clearTimeout(timer)
      process.off("exit", endTree)
      resolve({ exitCode: exitCode ?? undefined, stdout: said.stdout, stderr })
    }
    child.on("error", (fault) => {
      finish(null, said.stderr || fault.message)
    })
    child.on("close", (exitCode) => {
      finish(exitCode, said.stderr)
    })
  })
}

/**
 * Runs a program that reads and writes at this process's terminal; resolves to its exit code, 128 and the signal's number
 * when a signal ended it, 127 when it can't be started. Ctrl-C is the program's to deal with, as Terraform does.
 */
export async function runInForeground(program: ChildProgram, terminal: Terminal): Promise<number> {
  terminal.progress(undefined)
  const child = started(program, "inherit")
  const takeBack = terminal.handSignalsTo((signal) => {
    // Ctrl-C reaches every program at the terminal; a second SIGINT would make Terraform give up its state.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
  })
  try {
    return await new Promise((resolve) => {
      child.on("error", () => {
        resolve(127)
      })
      child.on("close", (exitCode, signal) => {
        resolve(exitCode ?? signalCodes[signal as EndingSignal] ?? 1)
      })
    })
  } finally {
    takeBack()
  }
}

const signalCodes: Readonly<Partial<Record<EndingSignal, number>>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
}

/** A program with pipes gets a process group of its own, so that its own children can be ended with it. */
const hasGroups = process.platform !== "win32"

function started({ file, words, cwd, env }: ChildProgram, stdio: "pipe" | "inherit"): ChildProcess {
  return spawn(file, [...words], {
    cwd,
    env: { ...process.env, ...env },
    stdio: stdio === "pipe" ? ["ignore", "pipe", "pipe"] : "inherit",
    detached: stdio === "pipe" && hasGroups,
  })
}

function signalTree(child: ChildProcess, signal: EndingSignal): void {
  if (child.pid === undefined) return
  try {
    if (hasGroups) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // It ended by itself meanwhile.
  }
}
