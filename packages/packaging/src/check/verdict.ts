import type { ProgramResult, Terminal } from "@call-center/command-line"

/** Collects what a check finds: one line for each part, with the reason below it where it failed. */
export interface Verdict {
  note(part: string, problem: string | undefined): void
  ran(part: string, result: ProgramResult): void
  readonly failed: () => number
}

/** A verdict that is printed as it grows. */
export function printedVerdict(terminal: Pick<Terminal, "print">): Verdict {
  let failed = 0
  const note = (part: string, problem: string | undefined) => {
    terminal.print(`${problem === undefined ? "ok    " : "FAILED"} ${part}\n`)
    if (problem === undefined) return
    failed += 1
    terminal.print(`${problem.trimEnd()}\n`)
  }
  return {
    note,
    ran: (part, { exitCode, stdout, stderr }) =>
      note(part, exitCode === 0 ? undefined : `${stdout}${stderr}`),
    failed: () => failed,
  }
}
