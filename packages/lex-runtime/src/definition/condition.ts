import { LexFault } from "../lex-fault.ts"
import type { SlotValue } from "../slot-value.ts"

/** What a reference stands for; undefined when it is not set. */
export type Lookup = (reference: string) => Value

/** True, false, or undefined when something that it compares is not set. */
export type Condition = (lookup: Lookup) => boolean | undefined

const TOKEN =
  /\s*(\(\([\w.:-]+\)\)|\{[\w. -]+\}|\[[\w.: -]+\]|\$\.[\w.[\]]+|"[^"]*"|fn\.\w+|&&|\|\||!=|<=|>=|[()<>=!]|[\w.:+-]+)/gy

const parsed = new Map<string, Condition>()

/**
 * Reads the expression of a conditional branch. "Any expression referencing an attribute which has not been set is
 * treated as invalid, and is not evaluated": such a comparison is neither true nor false.
 * @throws LexFault for an expression that is none.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/paths-branching.html
 */
export function parseCondition(expression: string): Condition {
  const known = parsed.get(expression)
  if (known) return known
  const tokens = [...expression.matchAll(TOKEN)].map((match) => match[1] ?? "")
  const condition = new ConditionReader(expression, tokens).read()
  parsed.set(expression, condition)
  return condition
}

/** Recursive descent over the tokens of one expression. */
class ConditionReader {
  readonly #expression: string
  readonly #tokens: readonly string[]
  #at = 0

  constructor(expression: string, tokens: readonly string[]) {
    this.#expression = expression
    this.#tokens = tokens
  }

  read(): Condition {
    const condition = this.#either()
    const length = this.#tokens.join("").length
    const complete =
      length === this.#expression.replaceAll(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "").length
    if (this.#at < this.#tokens.length || !complete) throw this.#fault(this.#tokens[this.#at])
    return condition
  }

  #either(): Condition {
    let left = this.#both()
    while (this.#take(/^(?:OR|\|\|)$/i)) left = disjunction(left, this.#both())
    return left
  }

  #both(): Condition {
    let left = this.#one()
    while (this.#take(/^(?:AND|&&)$/i)) left = conjunction(left, this.#one())
    return left
  }

  #one(): Condition {
    if (this.#take(/^(?:NOT|!)$/i)) return negation(this.#one())
    if (this.#take(/^\($/)) {
      const inner = this.#either()
      this.#expect(/^\)$/)
      return inner
    }
    return this.#comparison()
  }

  #comparison(): Condition {
    const name = this.#take(/^fn\.\w+$/)
    if (name === undefined) return this.#compared(this.#reference())
    this.#expect(/^\($/)
    const reference = this.#reference()
    this.#expect(/^\)$/)
    if (name === "fn.IS_SET") return (lookup) => reference(lookup) !== undefined
    if (name === "fn.COUNT") return this.#compared(countOf(reference))
    if (name === "fn.LENGTH") return this.#compared(lengthOf(reference))
    throw this.#fault(name)
  }

  #compared(reference: Reference): Condition {
    if (this.#take(/^CONTAINS$/i)) return contains(reference, this.#constant())
    const operator = this.#expect(/^(?:=|!=|<=|>=|<|>)$/)
    const constant = this.#constant()
    return (lookup) => {
      const value = textOf(reference(lookup))
      return value === undefined ? undefined : compare(value, operator, constant)
    }
  }

  #reference(): Reference {
    const token = this.#expect(/^(?:\(\(.+\)\)|\{.+\}|\[.+\]|\$\..+)$/)
    return (lookup) => lookup(token)
  }

  #constant(): string {
    return this.#expect(/^(?:"[^"]*"|[\w.:+-]+)$/).replaceAll(/^"|"$/g, "")
  }

  #take(pattern: RegExp): string | undefined {
    const token = this.#tokens[this.#at]
    if (token === undefined || !pattern.test(token)) return undefined
    this.#at += 1
    return token
  }

  #expect(pattern: RegExp): string {
    const token = this.#take(pattern)
    if (token === undefined) throw this.#fault(this.#tokens[this.#at])
    return token
  }

  #fault(token: string | undefined): LexFault {
    const place = token === undefined ? "at its end" : `at "${token}"`
    return new LexFault(
      `the condition ${this.#expression} can't be read ${place}: write references on the left and constants on the right, as in {age} >= 18 AND [plan] = "gold"`,
    )
  }
}

type Value = string | SlotValue | undefined
type Reference = (lookup: Lookup) => Value

function textOf(value: Value): string | undefined {
  if (value === undefined || typeof value === "string") return value
  if (value.shape === "List") {
    // "the value used is a comma-separated list of all interpreted values"
    return value.values.map((one) => one.value?.interpretedValue ?? "").join(", ")
  }
  return value.value?.interpretedValue
}

function countOf(reference: Reference): Reference {
  return (lookup) => {
    const value = reference(lookup)
    if (value === undefined) return undefined
    return String(typeof value !== "string" && value.shape === "List" ? value.values.length : 1)
  }
}

function lengthOf(reference: Reference): Reference {
  return (lookup) => {
    const text = textOf(reference(lookup))
    return text === undefined ? undefined : String(text.length)
  }
}

function contains(reference: Reference, constant: string): Condition {
  return (lookup) => {
    const value = reference(lookup)
    if (value === undefined) return undefined
    const values = typeof value !== "string" && value.shape === "List" ? value.values : [value]
    return values.some((one) => textOf(one)?.toLowerCase() === constant.toLowerCase())
  }
}

/** Numbers by size; everything else by its letters, which also orders ISO dates and times. */
function compare(value: string, operator: string, constant: string): boolean {
  const numbers = [Number(value), Number(constant)] as const
  const numeric = value !== "" && constant !== "" && numbers.every((one) => Number.isFinite(one))
  const [left, right] = numeric ? numbers : [value.toLowerCase(), constant.toLowerCase()]
  switch (operator) {
    case "=":
      return left === right
    case "!=":
      return left !== right
    case "<":
      return left < right
    case "<=":
      return left <= right
    case ">":
      return left > right
    default:
      return left >= right
  }
}

const negation =
  (inner: Condition): Condition =>
  (lookup) => {
    const value = inner(lookup)
    return value === undefined ? undefined : !value
  }

const conjunction =
  (left: Condition, right: Condition): Condition =>
  (lookup) => {
    const values = new Set([left(lookup), right(lookup)])
    return values.has(false) ? false : values.has(undefined) ? undefined : true
  }

const disjunction =
  (left: Condition, right: Condition): Condition =>
  (lookup) => {
    const values = new Set([left(lookup), right(lookup)])
    return values.has(true) ? true : values.has(undefined) ? undefined : false
  }
