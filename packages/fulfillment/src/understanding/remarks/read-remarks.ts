import { remembered } from "@call-center/domain"

import type { Task } from "../../conversation/dialogue.ts"
import { wordsOf } from "../words.ts"
import { isTask, type RemarkKind, type RemarkWords } from "./remark-words.ts"

/** A phrase that was found, from the word `at` up to, not including, the word `to`. */
export interface Remark {
  readonly kind: RemarkKind
  readonly at: number
  readonly to: number
}

/** A task that was named. */
export interface NamedTask {
  readonly task: Task
  readonly at: number
  /** Whether a demo is named with it, "cancel my demo"; "cancel it" may be about what was read back. */
  readonly isSure: boolean
}

/** The words of a turn, and what was found in them. */
export interface Remarks {
  readonly words: readonly string[]
  readonly found: readonly Remark[]
  readonly tasks: readonly NamedTask[]
  /** Whether a verb of a task is said of a thing that is none of ours: "book a flight". */
  readonly isOfSomethingElse: boolean
  readonly wantsPerson: boolean
  /** Whether the caller speaks of a demo that is their own: "my appointment", "that demo of mine". */
  readonly isOwnDemo: boolean
  readonly has: (kind: RemarkKind) => boolean
  /** Whether nothing but the last words is asked for again. */
  readonly isToRepeat: boolean
  /** Tasks that were named as not wanted: "don't cancel it". */
  readonly notWanted: readonly Task[]
}

/** Reads what a caller says besides days, times and answers. */
export function readRemarks(text: string, words: RemarkWords): Remarks {
  const known = readers.get(words)
  if (known !== undefined) return known(text)
  // Of one turn its remarks are asked for several times.
  const reader = remembered(16, (each: string) => remarksOf(each, words))
  readers.set(words, reader)
  return reader(text)
}

const readers = new WeakMap<RemarkWords, (text: string) => Remarks>()

function remarksOf(text: string, { book }: RemarkWords): Remarks {
  const words = wordsOf(text)
  const found = remarksIn(words, book)
  const tasks = tasksIn(words, found)
  return {
    words,
    found,
    tasks,
    isOfSomethingElse:
      tasks.length === 0 &&
      !found.some(({ kind }) => kind === "thing") &&
      found.some((verb) => isTask(verb.kind) && isOfSomethingElse(found, verb)),
    wantsPerson: found.some((remark) => remark.kind === "person" && !isNegated(found, remark)),
    isOwnDemo: found.some(
      ({ kind, at, to }) =>
        kind === "own" &&
        found.some((thing) => thing.kind === "thing" && (thing.at === to || thing.to === at)),
    ),
    isToRepeat: isToRepeat(words, found),
    notWanted: found.flatMap((verb) =>
      isTask(verb.kind) && isNegated(found, verb) ? [verb.kind] : [],
    ),
    has: (kind) => found.some((remark) => remark.kind === kind),
  }
}

/** "Which day was that", or "what" and nothing else. */
function isToRepeat(words: readonly string[], found: readonly Remark[]): boolean {
  const isAll = found.every(({ kind }) => kind === "huh") && found.at(-1)?.to === words.length
  return (
    found.some(({ kind }) => kind === "again") ||
    (found.length === 1 && isAll && found[0]?.at === 0)
  )
}

function remarksIn(words: readonly string[], book: RemarkWords["book"]): readonly Remark[] {
  const found: Remark[] = []
  for (let at = 0; at < words.length;) {
    const phrase = book.longestAt(words, at)
    if (phrase !== undefined) found.push({ kind: phrase.value, at, to: phrase.to })
    at = phrase?.to ?? at + 1
  }
  return found
}

/** So many words after a verb a demo may still be named: "cancel the one demo that …". */
const reach = 5
/** So many words before it a "not" still counts: "I don't want to cancel". */
const reachBack = 4

function tasksIn(words: readonly string[], found: readonly Remark[]): readonly NamedTask[] {
  return found.flatMap((verb) => {
    const { kind, at, to } = verb
    // "I don't know when my demo is": not to know is to ask.
    const isAsking = kind === "CheckDemo" && to - at > 2
    if (!isTask(kind) || isOfSomethingElse(found, verb)) return []
    if (isNegated(found, verb) && !isAsking) return []
    // "When is my flight": a thing that stands in no list may be anything.
    const isOfThing =
      kind === "CheckDemo" && to < words.length && !found.some((next) => next.at === to)
    return [{ task: kind, at, isSure: (to - at > 2 && !isOfThing) || isDemoNear(found, verb) }]
  })
}

function isNegated(found: readonly Remark[], { at }: Remark): boolean {
  return found.some(({ kind, to }) => kind === "not" && to <= at && to > at - reachBack)
}

function isDemoNear(found: readonly Remark[], { to }: Remark): boolean {
  return found.some(({ kind, at }) => isDemo(kind) && at >= to - 1 && at < to + reach)
}

/** "Book a flight": a verb of ours, and a thing that is not. */
function isOfSomethingElse(found: readonly Remark[], verb: Remark): boolean {
  // "Make an appointment" names its thing, whomever it is with.
  if (isDemoNear(found, verb) || verb.to - verb.at > 2) return false
  // "Book me a flight", but "move it a week".
  const [next, afterNext] = found.filter(({ at }) => at >= verb.to && at < verb.to + 2)
  const isBeside = next?.at === verb.to
  const article = [next, isBeside && next.kind === "filler" ? afterNext : undefined].find(
    (remark) => isBeside && (remark?.kind === "article" || remark?.kind === "own"),
  )
  if (article === undefined) return false
  return !found.some(({ kind, at }) => kind !== "filler" && at >= article.to && at < article.to + 2)
}

function isDemo(kind: RemarkKind): boolean {
  return kind === "thing" || kind === "all" || kind === "two" || kind === "three"
}
