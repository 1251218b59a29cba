import type { Task } from "../../conversation/dialogue.ts"
import type { NamedTask, Remark, Remarks } from "./read-remarks.ts"

/** One of several wishes of one breath: what it asks for, and the words that say so. */
export interface SpokenWish {
  readonly task: Task
  readonly text: string
}

/** Where a wish begins, and where the "and" before it does. */
interface Start {
  readonly task: Task
  readonly at: number
  readonly and: number
}

/**
 * The wishes of a turn that has several: "cancel Thursday and book me in for Friday", "two demos, one … and one …".
 * Empty where there is only one.
 */
export function splitWishes(remarks: Remarks): readonly SpokenWish[] {
  const [first, ...others] = remarks.tasks
  if (first === undefined) return []
  const starts = [
    ...others.flatMap((named) => afterAnd(remarks, named) ?? []),
    ...moreOfAKind(remarks, first),
  ].toSorted((one, other) => one.at - other.at)
  if (starts.length === 0) return []
  const ends = [...starts.map(({ and }) => and), remarks.words.length]
  return [{ task: first.task, at: 0 }, ...starts].map(({ task, at }, index) => ({
    task,
    text: remarks.words.slice(at, ends[index]).join(" "),
  }))
}

/** The parts of a turn that asks for several demos, and whether it says how many. */
export interface Parts {
  readonly parts: readonly SpokenWish[]
  readonly isCounted: boolean
}

/**
 * The parts of a turn that asks for several demos, as far as "and" divides them: "two demos, Thursday and Friday". Where
 * it doesn't say how many, "book Friday at ten and Monday at ten", only what each part names can tell.
 */
export function partsOfSeveral({ found, words, tasks, has }: Remarks): Parts {
  const isCounted = has("two") || has("three")
  const isBooking = tasks.every(({ task }) => task === "ScheduleDemo")
  if (!isBooking || has("between") || (!isCounted && tasks.length === 0))
    return { parts: [], isCounted }
  const ands = found.filter((remark) => (isCounted ? isAnd(remark) : remark.kind === "also"))
  const ends = [...ands.map(({ at }) => at), words.length]
  const parts = [0, ...ands.map(({ to }) => to)].map((at, index) => ({
    task: "ScheduleDemo" as const,
    text: words.slice(at, ends[index]).join(" "),
  }))
  return { parts, isCounted }
}

/** An answer and a further wish: "yes, and book another one for Friday". */
export interface AnswerAndWish {
  readonly answer: string
  readonly wish: SpokenWish
}

/** Divides a turn in which a further wish follows an answer; undefined where none does. */
export function answerAndWish(remarks: Remarks): AnswerAndWish | undefined {
  const start = furtherStart(remarks)
  if (start === undefined || start.and === 0) return undefined
  return {
    answer: remarks.words.slice(0, start.and).join(" "),
    wish: { task: start.task, text: remarks.words.slice(start.at).join(" ") },
  }
}

/** Where a further wish begins: at a verb, or with "another one". */
function furtherStart(remarks: Remarks): Start | undefined {
  const [first] = remarks.tasks
  if (first !== undefined) return afterAnd(remarks, first)
  const another = remarks.found.find(isAnother)
  return another && afterAnd(remarks, { ...another, task: "ScheduleDemo" })
}

/** A task of which nothing but politeness stands between its verb and an "and". */
function afterAnd(
  { found }: Remarks,
  { task, at }: Pick<NamedTask, "task" | "at">,
): Start | undefined {
  let [end, and]: [number, number | undefined] = [at, undefined]
  for (const remark of found.filter(({ to }) => to <= at).toReversed()) {
    // "And can you also book": the first of several begins it.
    if (remark.to !== end || (!isAnd(remark) && remark.kind !== "filler")) break
    if (isAnd(remark)) and = remark.at
    end = remark.at
  }
  return and === undefined ? undefined : { task, at, and }
}

/** "… and one on Friday at two": another demo of the same kind, but not the one o'clock of "between twelve and one". */
function moreOfAKind({ found, words, tasks }: Remarks, { task }: NamedTask): readonly Start[] {
  if (task !== "ScheduleDemo" || tasks.some((other) => other.task !== task)) return []
  if (found.some(({ kind }) => kind === "between")) return []
  return found.flatMap((remark) => {
    const { at, to } = remark
    if (!isAnd(remark)) return []
    const more = found.find((next) => next.at === to)
    return more !== undefined && isOneMore(more) && more.to < words.length
      ? [{ task, at: more.at, and: at }]
      : []
  })
}

function isAnd({ kind }: Remark): boolean {
  return kind === "and" || kind === "also"
}

/** "Another", but not "one", which may stand for what was spoken of. */
function isAnother({ kind }: Remark): boolean {
  return kind === "another"
}

function isOneMore({ kind }: Remark): boolean {
  return kind === "oneMore" || kind === "another" || kind === "otherOne"
}
