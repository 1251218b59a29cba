import type { SpokenValues } from "../grammar/say.ts"
import type { Facts, Told } from "./understood.ts"

/** Something that a person calls for. */
export interface Errand {
  /** As read-backs name it. */
  readonly task: string
  /** Rules by which the person may come to the point. */
  readonly openings: readonly string[]
  /** Rules by which the person answers, by what is asked; what is not in here the person does not know. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly values: SpokenValues
  /** What the person presses, by what is asked. */
  readonly keys: Readonly<Record<string, string>>
  /** Whether this is what the person wants: of a read-back of a task, of something offered. */
  accepts(what: string, facts: Facts): boolean
  /** The rule that puts facts right which are not what the person wants, where the person would. */
  corrects(facts: Facts): string | undefined
  /** The values of something offered, to choose it by. */
  valuesOf(facts: Facts): SpokenValues
  /** What a thing that is told means for the errand; undefined when it is about something else. */
  settles(told: Told): "done" | "hopeless" | undefined
  /** What the person would take instead. */
  readonly instead?: Errand
}
