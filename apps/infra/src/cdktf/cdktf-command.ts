import { type Command, UsageFault, any, runInForeground, text } from "@call-center/command-line"

import { type Machine, cdktfCli, cdktfProgram } from "./cdktf-program.ts"

/** `pnpm cdktf`: hands its words on to the pinned CLI, which synthesizes first. */
export function cdktfCommand(machine: Machine): Command {
  return {
    summary: `Runs ${cdktfCli} in terraform/, on Node.js 20 and 22.`,
    details: [
      "deploy               synthesizes, plans, asks, and puts the call centre on AWS",
      "destroy              asks, and takes it down again",
      "deploy --auto-approve, diff, output: whatever the CLI takes",
      "",
      "The CLI is installed on demand, some 420 MB. Terraform itself must be on the PATH.",
    ].join("\n"),
    options: new Map(),
    operands: any(text("WORD"), [], "a command of the CLI, and its options"),
    prepare: (words) => {
      const [first] = words
      if (first === undefined || !handedOn.has(first))
        return { problem: `expected a command of the CLI first, got ${first ?? "none"}` }
      const run = cdktfProgram(words, machine)
      return {
        value: async (terminal) => {
          if ("problem" in run) throw new UsageFault(run.problem)
          const { file, words: given, cwd, env } = run.program
          const exitCode = await runInForeground(file, given, { cwd, env, terminal })
          if (exitCode === notFound)
            throw new UsageFault(
              "No npx, which comes with Node.js: install npm, or use plain Terraform",
            )
          return exitCode === 0 ? 0 : 1
        },
      }
    },
  }
}

/** The commands of the pinned CLI; it answers another word with its whole help. */
const handedOn: ReadonlySet<string> = new Set(
  "init get convert deploy destroy diff list login synth watch output debug provider completion --version".split(
    " ",
  ),
)

/** What a program that can't be started ends with. */
const notFound = 127
