import { parseArgs } from "node:util"

/** The words of a command line, sorted; the texts are not read yet. */
export interface ParsedWords {
  /** By the option's name without dashes, in the order given; an option without a value has "". */
  readonly given: ReadonlyMap<string, readonly string[]>
  readonly operands: readonly string[]
}

/** Whether help is asked for, wherever among the words before a `--`. */
export function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf("--")
  return words
    .slice(0, end === -1 ? words.length : end)
    .some((word) => word === "--help" || word === "-h")
}

/**
 * Sorts words into options and operands as POSIX and GNU do: `--name value`, `--name=value`, `--` before operands that
 * begin with a dash. `placeholders` has the options there are, undefined for those without a value. Returns a problem
 * for what is no such option, or lacks a value, or has one that it does not take.
 */
export function parseWords(
  words: readonly string[],
  placeholders: ReadonlyMap<string, string | undefined>,
): ParsedWords | { readonly problem: string } {
  const given = new Map<string, string[]>()
  const operands: string[] = []
  for (const token of tokensOf(words, placeholders)) {
    if (token.kind === "positional") operands.push(token.value)
    if (token.kind !== "option") continue
    const { name, rawName, value, inlineValue } = token
    if (!placeholders.has(name)) return { problem: `unknown option ${rawName}` }
    const placeholder = placeholders.get(name)
    if (placeholder === undefined && value !== undefined)
      return { problem: `${rawName} takes no value, got "${value}"` }
    if (placeholder !== undefined && value === undefined)
      return { problem: `${rawName} needs a value, ${placeholder}` }
    // "--from --json" is a forgotten value more often than a value that begins with a dash.
    if (value !== undefined && !inlineValue && /^-./.test(value))
      return {
        problem: `${rawName} needs a value, got ${value}; write ${rawName}=${value} if that is meant`,
      }
    const before = given.get(name)
    if (before === undefined) given.set(name, [value ?? ""])
    else before.push(value ?? "")
  }
  return { given, operands }
}

function tokensOf(words: readonly string[], placeholders: ReadonlyMap<string, string | undefined>) {
  return parseArgs({
    args: [...words],
    // Not strict: the sentences of parseArgs differ between versions of Node.js.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      [...placeholders].map(([name, placeholder]) => [
        name,
        { type: placeholder === undefined ? "boolean" : "string" } as const,
      ]),
    ),
  }).tokens
}
