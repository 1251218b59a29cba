import type { ClearYes, ReadBack } from "../../conversation/read-back.ts"
import { languageOf } from "../language-grammar.ts"
import type { AnswerWords } from "./answer-words.ts"
import { type Known, namedValues } from "./named-values.ts"
import { answerWordsOf, piecesOf } from "./pieces.ts"
import { type Weighed, weigh } from "./weigh.ts"

/** How an answer to a yes-or-no question was heard. */
export interface HeardAnswer extends Known {
  readonly answers: AnswerWords
  readonly transcript: string
  /** Whether the same was read back before, and Lex took an answer for a yes that we could not account for. */
  readonly isAskedOnceMore: boolean
  /** What Lex made of it. */
  readonly confirmationState: "Confirmed" | "Denied" | "None"
}

/** What an answer comes to. */
export interface Answer {
  /**
   * Yes or no as far as it was understood. A yes without a clear one is to be asked once more: it holds words that are
   * not accounted for, or Lex alone took it for one.
   */
  readonly answer?: "yes" | "no" | undefined
  /** The yes that lets something be written. */
  readonly clearYes?: ClearYes | undefined
  /** Speaks against a yes, or leaves one open: a doubt, a question, a condition, an objection. */
  readonly isUnclear?: boolean | undefined
  /** Tells to forget what was offered, or to leave everything as it is. */
  readonly isDropped?: boolean | undefined
}

/** Reads a whole answer. Nothing that Lex says makes a yes of words that speak against one. */
export function readAnswer(heard: HeardAnswer): Answer {
  const { answers, transcript, readBack, lexicon } = heard
  const words = answerWordsOf(transcript, answers)
  const values = namedValues(words, heard)
  const pieces = piecesOf(words, { lists: answers, values, naming: languageOf(lexicon).naming })
  const weighed = doubted(weigh(pieces, readBack?.of ?? "nothing"), heard, words)
  switch (weighed.meaning) {
    case "yes":
      return { answer: "yes", ...(readBack && { clearYes: clearYes(readBack) }) }
    case "no":
      return { answer: "no", isDropped: weighed.isDropped }
    case "unclear":
      return { isUnclear: true }
    case "unaccounted":
      return byLex(heard, weighed.leansToYes)
  }
}

/** The yes of key 1 at a read-back. */
export function yesByKey(readBack: ReadBack | undefined): Answer {
  return { answer: "yes", ...(readBack && { clearYes: clearYes(readBack) }) }
}

/** Words that nobody here can account for and that speak against nothing: Lex decides, and a yes only the second time. */
function byLex(
  { readBack, confirmationState, isAskedOnceMore, transcript }: HeardAnswer,
  leansToYes: boolean,
): Answer {
  if (confirmationState === "Denied") return { answer: "no" }
  if (confirmationState === "Confirmed" && transcript !== "") {
    if (readBack !== undefined && isAskedOnceMore)
      return { answer: "yes", clearYes: clearYes(readBack) }
    return { answer: "yes" }
  }
  return leansToYes ? { answer: "yes" } : {}
}

/** Nobody says a plain yes in more words, and what is longer than a turn can be was cut off before it came here. */
const mostWords = 60
const mostCharacters = 1000

/** A question mark, which people type and some speech recognizers write, makes a question of a yes. */
function doubted(weighed: Weighed, { transcript }: HeardAnswer, words: readonly string[]): Weighed {
  if (weighed.meaning !== "yes") return weighed
  const isTooLong = words.length > mostWords || transcript.length > mostCharacters
  const isAsked = transcript.includes("?")
  return isTooLong || isAsked ? { meaning: "unaccounted", leansToYes: isAsked } : weighed
}

// The only place where a clear yes comes to be.
function clearYes(readBack: ReadBack): ClearYes {
  return readBack as ClearYes
}
