import { describe, expect, it } from "vitest"

import { type Program, runCommand } from "../run-command.ts"
import { fakeTerminal } from "./fake-terminal.ts"

/** What holds for every command: `--help` and `-- --help` only explain, and misuse ends with 2 and one line. Subcommands are tried, too. */
export function itIsACommandLine(program: Program): void {
  const run = (words: readonly string[]) => runAtFakeTerminal(program, words)

  describe(`${program.name}, as a command line`, () => {
    it("explains itself and each of its commands with --help, -h and -- --help, and does nothing else", async () => {
      for (const path of await pathsOf(program.entry)) {
        const help = await run([...path, "--help"])
        expect(help).toMatchObject({ code: 0, err: "" })
        expect(help.out).toMatch(new RegExp(`^Usage: ${[program.name, ...path].join(" ")}\\b`))
        expect(await run([...path, "-h"])).toEqual(help)
        expect(await run([...path, "--", "--help"])).toEqual(help)
        expect(await run([...path, "--no-such-option", "--help"])).toEqual(help)
      }
    })

    it("refuses an unknown option with exit code 2 and one line that says where to look", async () => {
      for (const path of await pathsOf(program.entry)) {
        const refused = await run([...path, "--no-such-option"])
        expect(refused).toMatchObject({ code: 2, out: "" })
        expect(refused.err).toMatch(
          /^unknown option --no-such-option; [^\n]* --help lists the (options|commands)\n$/,
        )
      }
    })
  })
}

/** Words that a command does not take, and what it says about them. */
export type RefusedWords = readonly [words: readonly string[], message: RegExp]

/** A test for each of the words: the program ends with exit code 2, prints nothing, and says in one line what is wrong. */
export function itRefusesInOneLine(program: Program, refused: readonly RefusedWords[]): void {
  it.each(refused)("ends with exit code 2 and one line: %j", async (words, message) => {
    const { code, out, err } = await runAtFakeTerminal(program, words)

    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err).toMatch(message)
  })
}

async function runAtFakeTerminal(program: Program, words: readonly string[]) {
  const terminal = fakeTerminal()
  const code = await runCommand(program, words, terminal)
  return { code, ...terminal.written }
}

/** The words that lead to each command: none for the program itself. */
async function pathsOf(entry: Program["entry"]): Promise<readonly (readonly string[])[]> {
  if (!("commands" in entry)) return [[]]
  const below = await Promise.all(
    [...entry.commands].map(async ([name, load]) =>
      (await pathsOf(await load())).map((path) => [name].concat(path)),
    ),
  )
  return [[], ...below.flat()]
}
