import { type Operands, noOperands } from "./operands.ts"
import type { Option, Reading } from "./option.ts"
import { parseWords } from "./parse-words.ts"
import type { ExitCode, Terminal } from "./terminal.ts"

type Options = Readonly<Record<string, Option<unknown>>>

/** What the options of a command were read as, under their names. */
export type OptionValues<Known extends Options> = {
  readonly [Name in keyof Known]: Known[Name] extends Option<infer Value> ? Value : never
}

/** What a command was told. */
export interface Arguments<Known extends Options, Operand> {
  readonly options: OptionValues<Known>
  readonly operands: Operand
}

/** A command as it is declared. */
export interface CommandDeclaration<Known extends Options, Operand> {
  /** What it does, in one sentence. */
  readonly summary: string
  /** By name: `dynamodbPort` is `--dynamodb-port`. `--help` is there without being named. */
  readonly options?: Known
  /** What it takes besides options; without it, nothing. */
  readonly operands?: Operands<Operand>
  /** Options of which one may be given at most. */
  readonly exclusive?: readonly (readonly (keyof Known & string)[])[]
  /** What else the help says, below the options: exit codes, examples. */
  readonly details?: string
  /** Faults that the user can mend are thrown as `UsageFault` and end it with 2. */
  readonly run: (told: Arguments<Known, Operand>, terminal: Terminal) => Promise<ExitCode>
}

/** A command: its words are read by its declaration, from which its help comes too. */
export interface Command {
  readonly summary: string
  readonly details: string | undefined
  /** The options with their names as typed, `--dynamodb-port`. */
  readonly options: ReadonlyMap<string, Option<unknown>>
  readonly operands: Operands<unknown>
  /** Reads the words that follow its name; a problem, or what runs it. */
  readonly prepare: (words: readonly string[]) => Reading<(terminal: Terminal) => Promise<ExitCode>>
}

/** A command whose arguments can be read without running it. */
export interface ReadableCommand<Known extends Options, Operand> extends Command {
  readonly read: (words: readonly string[]) => Reading<Arguments<Known, Operand>>
}

/**
 * Declares a command once; its arguments' types, its help and its refusals follow from it.
 *
 * @example
 * const hello = command({
 *   summary: "Greets somebody.",
 *   options: { loud: flag("in capitals") },
 *   operands: one(text("NAME"), "whom to greet"),
 *   run: async ({ options, operands: name }, terminal) => {
 *     terminal.print(`Hello ${options.loud ? name.toUpperCase() : name}\n`)
 *     return 0
 *   },
 * })
 * await runMain("hello", hello)
 */
export function command<
  const Known extends Options = Readonly<Record<string, never>>,
  Operand = undefined,
>(declaration: CommandDeclaration<Known, Operand>): ReadableCommand<Known, Operand> {
  const options = new Map(
    Object.entries<Option<unknown>>(declaration.options ?? {}).map(([key, option]) => [
      `--${kebabCase(key)}`,
      option,
    ]),
  )
  const read = (words: readonly string[]) => readArguments(declaration, words)
  return {
    summary: declaration.summary,
    details: declaration.details,
    options,
    operands: declaration.operands ?? noOperands,
    read,
    prepare: (words) => {
      const told = read(words)
      return "problem" in told
        ? told
        : { value: (terminal) => declaration.run(told.value, terminal) }
    },
  }
}

function readArguments<Known extends Options, Operand>(
  { options, operands, exclusive }: CommandDeclaration<Known, Operand>,
  words: readonly string[],
): Reading<Arguments<Known, Operand>> {
  const known = Object.entries<Option<unknown>>(options ?? {})
  const parsed = parseWords(
    words,
    new Map(known.map(([key, { placeholder }]) => [kebabCase(key), placeholder])),
  )
  if ("problem" in parsed) return parsed
  const { given } = parsed
  for (const rivals of exclusive ?? []) {
    const both = rivals.filter((key) => given.has(kebabCase(key)))
    if (both.length > 1)
      return { problem: `${both.map(dashed).join(" and ")} exclude each other: give one of them` }
  }
  const values: Record<string, unknown> = {}
  for (const [key, option] of known) {
    const texts = given.get(kebabCase(key)) ?? []
    const reading = option.read(texts)
    if ("problem" in reading)
      return {
        problem: `${[dashed(key), ...wrong(option, texts)].join(" ")}: ${reading.problem}`,
      }
    values[key] = reading.value
  }
  const operand = (operands ?? noOperands).read(parsed.operands)
  if ("problem" in operand) return operand
  return {
    // What was read above is what the declaration's types say, which a record by name can't tell the compiler.
    value: { options: values, operands: operand.value } as Arguments<Known, Operand>,
  }
}

/** The text that an option can't read, if it is one. */
function wrong(option: Option<unknown>, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => "problem" in option.read([text])).slice(0, 1)
}

function dashed(key: string): string {
  return `--${kebabCase(key)}`
}

function kebabCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
}
