import type { Found } from "../phrase-book.ts"
import type { Calendar, Grammar, Rule } from "./grammar.ts"
import { type Impossible, isImpossible } from "./impossible.ts"
import type { Pattern } from "./pattern.ts"

/** Looks for a category of a grammar at a word: every way to read it, one for each length. */
export type Parse = (category: string, at: number) => readonly Found<unknown>[]

/** Reads words by a grammar. What was read once at a word is remembered, so that the work stays small. */
export function parseOf(words: readonly string[], grammar: Grammar, calendar: Calendar): Parse {
  const known = new Map<string, (readonly Found<unknown>[] | undefined)[]>()
  const isBeginning = words.map((word) => grammar.canBegin(word))
  const parse: Parse = (category, at) => {
    if (isBeginning[at] !== true) return none
    let places = known.get(category)
    if (places === undefined) known.set(category, (places = []))
    const before = places[at]
    if (before !== undefined) return before
    // A category that begins with itself finds nothing there, rather than no end.
    places[at] = none
    const found = readCategory(category, at)
    places[at] = found
    return found
  }
  const readCategory = (category: string, at: number): readonly Found<unknown>[] => {
    const word = words[at]
    if (word === undefined) return none
    const literal = grammar.literals[category]?.(word)
    const rules = grammar.rulesAt(category, word)
    if (literal === undefined && rules.length === 0) return none
    const found: Found<unknown>[] = literal === undefined ? [] : [{ to: at + 1, value: literal }]
    for (const rule of rules) {
      const take = (to: number, captured: Link | undefined): void => {
        if (to === at || found.some((other) => other.to === to)) return
        const value = valueOf(rule, captured, calendar)
        if (value !== undefined) found.push({ to, value })
      }
      stepOf(rule.pattern)({ words, parse, take }, at, undefined)
    }
    return found
  }
  return parse
}

const none: readonly Found<unknown>[] = []

/** A step through a pattern: goes on from a word, with what was captured so far. */
type Step = (run: Run, at: number, captured: Link | undefined) => void

interface Run {
  readonly words: readonly string[]
  readonly parse: Parse
  readonly take: (to: number, captured: Link | undefined) => void
}

interface Link {
  readonly name: string
  readonly value: unknown
  readonly before: Link | undefined
}

const steps = new WeakMap<Pattern, Step>()

/** A pattern as steps, made when it is needed first. */
function stepOf(pattern: Pattern): Step {
  const known = steps.get(pattern)
  if (known !== undefined) return known
  const step = compiled(pattern, (run, at, captured) => run.take(at, captured))
  steps.set(pattern, step)
  return step
}

function compiled(pattern: Pattern, then: Step): Step {
  switch (pattern.type) {
    case "word":
      return (run, at, captured) => {
        if (run.words[at] === pattern.word) then(run, at + 1, captured)
      }
    case "category":
      return (run, at, before) => {
        for (const { to, value } of run.parse(pattern.name, at))
          then(run, to, { name: pattern.name, value, before })
      }
    case "choice": {
      const options = pattern.options.map((option) => compiled(option, then))
      return (run, at, captured) => {
        for (const option of options) option(run, at, captured)
      }
    }
    case "sequence":
      return pattern.parts.reduceRight((next, part) => compiled(part, next), then)
  }
}

function valueOf(rule: Rule, last: Link | undefined, calendar: Calendar): unknown {
  const captured: Record<string, unknown> = {}
  let impossible: Impossible | undefined
  const capture = (link: Link | undefined): void => {
    if (link === undefined) return
    capture(link.before)
    if (isImpossible(link.value)) impossible ??= link.value
    captured[link.name in captured ? `${link.name}2` : link.name] = link.value
  }
  capture(last)
  if (impossible !== undefined) return impossible
  if (rule.needs.some((need) => captured[need] === undefined)) return undefined
  return rule.meaning(captured, calendar)
}
