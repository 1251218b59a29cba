import type { Task } from "../../conversation/dialogue.ts"
import { kindsByText, type PhraseBook, phraseBookOf } from "../phrase-book.ts"
import type { ShiftWords } from "./shift-words.ts"

/** What callers say besides days, times and answers. */
export type RemarkKind =
  /** Verbs of what can be done. */
  | "ScheduleDemo"
  | "CheckDemo"
  | "MoveDemo"
  | "CancelDemo"
  /** Looks like one of these verbs and is none. */
  | "nothing"
  /** A demo by any of its names. */
  | "thing"
  /** Words before a thing: what follows is the thing that is meant. */
  | "article"
  /** The same, of what is the caller's own. */
  | "own"
  /** More than one demo. */
  | "two"
  | "three"
  /** All demos that the caller has. */
  | "all"
  /** Of two, the one that was not spoken of. */
  | "otherOne"
  /** One more thing of a kind: "and one on Friday". */
  | "oneMore"
  /** The same, where it can be nothing else. */
  | "another"
  /** Turns a verb that follows into its opposite. */
  | "not"
  /** Begins another wish. */
  | "and"
  /** The same, where the wish before it still holds. */
  | "also"
  /** Joins two hours to a window: what follows "and" is no other wish. */
  | "between"
  /** May stand between "and" and a verb. */
  | "filler"
  /** Wants something in place of what was proposed. */
  | "instead"
  /** Turns down all that was offered. */
  | "none"
  /** Asks for further times than those offered. */
  | "more"
  | "middle"
  /** Places in a list, named as such. */
  | "first"
  | "second"
  | "third"
  | "lastOne"
  | "tooEarly"
  | "tooLate"
  /** The time of day, or the day, that the demo has or that was spoken of. */
  | "sameTime"
  | "sameDay"
  | "farewell"
  /** Can't come to what is booked. */
  | "cantCome"
  /** Has called somebody else than was meant. */
  | "wrongNumber"
  /** A number given wrongly is mended, and no reason to end the call. */
  | "ownNumber"
  /** Asks for a person. */
  | "person"
  /** Wants to hear the last words again. */
  | "again"
  /** The same, where nothing else is said. */
  | "huh"
  /** Speaks another language than ours. */
  | "otherLanguage"

/** How callers of one language say these things. */
export interface RemarkWords {
  readonly book: PhraseBook<RemarkKind>
  readonly shift: ShiftWords
}

/** Collects phrases, those of each kind written as one text, separated by commas. */
export function remarkWords(
  texts: Readonly<Record<RemarkKind, string>>,
  shift: ShiftWords,
): RemarkWords {
  return { book: phraseBookOf(kindsByText(texts)), shift }
}

/** Whether a kind of remark names a task. */
export function isTask(kind: RemarkKind): kind is Task {
  return (
    kind === "ScheduleDemo" || kind === "CheckDemo" || kind === "MoveDemo" || kind === "CancelDemo"
  )
}
