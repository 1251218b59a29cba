import { type ChildProcess, spawn } from "node:child_process"
import process from "node:process"

import { type EndingSignal, signalExitCodes } from "./interruption.ts"
import type { Terminal } from "./terminal.ts"

/** How a program is run; there is never a shell, so that `file` is a path, or a name that is looked for in PATH. */
export interface ProgramOptions {
  readonly cwd: string
  /** Beside the variables of this process. */
  readonly env?: Readonly<Record<string, string>>
}

/** How long a program may run. */
export interface BoundedRun {
  readonly timeoutMs?: number
  readonly until?: AbortSignal
  readonly endWith?: "SIGTERM" | "SIGINT" | "SIGKILL"
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
 * started says why in `stderr`. With this process, after `timeoutMs`, or when `until` aborts, it is ended together with the
 * programs that it started; `endWith` is how.
 */
export function runProgram(
  file: string,
  words: readonly string[],
  { timeoutMs, until, endWith = "SIGTERM", ...options }: ProgramOptions & BoundedRun,
): Promise<ProgramResult> {
  const child = started([file, ...words], "pipe", options)
  const said = { stdout: "", stderr: "" }
  for (const stream of ["stdout", "stderr"] as const)
    child[stream]?.setEncoding("utf8").on("data", (text: string) => (said[stream] += text))
  const endTree = () => {
    signalTree(child, endWith)
  }
  process.once("exit", endTree)
  until?.addEventListener("abort", endTree)
  const timer = timeoutMs === undefined ? undefined : setTimeout(endTree, timeoutMs)
  return new Promise((resolve) => {
    const finish = (exitCode: number | null, stderr: string) => {
      clearTimeout(timer)
      process.off("exit", endTree)
      until?.removeEventListener("abort", endTree)
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
 * when a signal ended it, 127 when it can't be started. Ctrl-C is the program's to deal with, as Terraform does; when it
 * makes the program end, the command ends, too.
 */
export async function runInForeground(
  file: string,
  words: readonly string[],
  { terminal, ...options }: ProgramOptions & { readonly terminal: Terminal },
): Promise<number> {
  terminal.progress(undefined)
  const child = started([file, ...words], "inherit", options)
  let received: EndingSignal | undefined
  const takeBack = terminal.handSignalsTo((signal) => {
    received = signal
    // Ctrl-C reaches every program at the terminal; a second SIGINT would make Terraform give up its state.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
  })
  const exitCode = await endOf(child)
  takeBack()
  if (received !== undefined && exitCode === signalExitCodes[received]) terminal.interrupt(received)
  return exitCode
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on("error", () => {
      resolve(127)
    })
    child.on("close", (exitCode, signal) => {
      resolve(exitCode ?? signalExitCodes[signal as EndingSignal] ?? 1)
    })
  })
}

/** A program with pipes gets a process group of its own, so that its own children can be ended with it. */
const hasGroups = process.platform !== "win32"

function started(
  [file, ...words]: readonly [string, ...string[]],
  stdio: "pipe" | "inherit",
  { cwd, env }: ProgramOptions,
): ChildProcess {
  return spawn(file, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: stdio === "pipe" ? ["ignore", "pipe", "pipe"] : "inherit",
    detached: stdio === "pipe" && hasGroups,
  })
}

function signalTree(child: ChildProcess, signal: EndingSignal | "SIGKILL"): void {
  if (child.pid === undefined) return
  try {
    if (hasGroups) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch {
    // It ended by itself meanwhile.
  }
}
