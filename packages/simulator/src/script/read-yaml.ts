import * as v from "valibot"
import { isNode, LineCounter, parseDocument } from "yaml"

import { CallScriptFault } from "./call-script-fault.ts"

/** Text of YAML, and the name of the file it comes from, for messages. */
export interface YamlSource {
  readonly text: string
  readonly file: string
}

/** Reads YAML and checks it. Throws `CallScriptFault` with every problem: `file:line: path: expected …, got …`. */
export function readYaml<T>({ text, file }: YamlSource, schema: v.GenericSchema<unknown, T>): T {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [first] = document.errors
  if (first !== undefined) {
    const { line } = lines.linePos(first.pos[0])
    throw new CallScriptFault([`${file}:${line}: ${first.message.split("\n")[0]}`], {
      cause: first,
    })
  }
  const checked = v.safeParse(schema, valueOf(document, file))
  if (checked.success) return checked.output
  throw new CallScriptFault(
    checked.issues.map((each) => {
      const { path, message } = innermost(each)
      return `${file}:${lineOf(document, path, lines)}: ${pathWords(path)}${message}`
    }),
  )
}

/** The library counts aliases, so that a small file can't become gigabytes. */
function valueOf(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS()
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split("\n")
    throw new CallScriptFault([`${file}: ${reason}; write out what its aliases stand for`], {
      cause: error,
    })
  }
}

interface Problem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** A union's own issue says little: the alternative that matched most of the value says what is wrong. */
function innermost(issue: v.BaseIssue<unknown>): Problem {
  const own: Problem = { path: pathOf(issue), message: wordsOf(issue) }
  const inner = (issue.issues ?? []).map((each) => innermost(each))
  const furthest = inner.reduce<Problem | undefined>(
    (best, each) => (each.path.length > (best?.path.length ?? 0) ? each : best),
    undefined,
  )
  return furthest === undefined
    ? own
    : { path: [...own.path, ...furthest.path], message: furthest.message }
}

/** Of a key too many or too few, the schema library only says what it had expected in its place. */
function wordsOf({ type, expected, message }: v.BaseIssue<unknown>): string {
  if (type !== "strict_object" || expected === "Object") return message
  return expected === "never" ? "unknown key; take it out or correct it" : "missing; add it"
}

function pathOf(issue: v.BaseIssue<unknown>): readonly (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)))
}

function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly (string | number)[],
  lines: LineCounter,
): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function pathWords(path: readonly (string | number)[]): string {
  const words = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("")
  return words === "" ? "" : `${words.replace(/^\./, "")}: `
}
