import type { CallEvent, WordsRead } from "@call-center/simulator"

type LexTurn = Extract<CallEvent, { type: "LexTurn" }>

/** An intent that the words may mean, `score` from 0 to 1. */
export interface IntentScore {
  readonly intent: string
  /** Undefined where Lex gives none, as for FallbackIntent. */
  readonly score: number | undefined
  readonly isChosen: boolean
}

/** The intents of a turn, the chosen one first, the others by how sure Lex is. */
export function intentScores({
  intent,
  confidence,
  alternatives,
}: LexTurn): readonly IntentScore[] {
  const others = alternatives
    .map((each) => ({
      intent: each.intent,
      score: each.confidence ?? undefined,
      isChosen: false,
    }))
    .toSorted((one, other) => (other.score ?? -1) - (one.score ?? -1))
  return [{ intent, score: confidence ?? undefined, isChosen: true }, ...others.slice(0, 5)]
}

/** Why an intent was chosen though others score higher: undefined when it has the best score. */
export function whyChosen(turn: LexTurn): string | undefined {
  const [chosen, ...others] = intentScores(turn)
  const best = Math.max(0, ...others.map(({ score }) => score ?? 0))
  return chosen?.score === undefined || chosen.score >= best
    ? undefined
    : `It answers the prompt; the words alone score ${chosen.score.toFixed(2)}.`
}

/** A slot with the words that it came from. */
export interface SlotLine {
  readonly name: string
  readonly value: string | undefined
  readonly words: string | undefined
  readonly isAsked: boolean
}

/** The slots of a turn: those with a value and the one that is asked for; and the names of those that are empty. */
export function slotLines({ slots, slotWords, slotToElicit }: LexTurn): {
  readonly lines: readonly SlotLine[]
  readonly empty: readonly string[]
} {
  const all = Object.entries(slots).map(([name, value]) => ({
    name,
    value: value ?? undefined,
    words: slotWords[name],
    isAsked: name === slotToElicit,
  }))
  return {
    lines: all.filter(({ value, isAsked }) => value !== undefined || isAsked),
    empty: all
      .filter(({ value, isAsked }) => value === undefined && !isAsked)
      .map(({ name }) => name),
  }
}

/** A word of the caller's, and what the code hook read it as, with others or alone. */
export interface ReadWord {
  readonly word: string
  readonly kind: string | undefined
}

/** The caller's words as the code hook read them; undefined where its local run does not tell. */
export function readWords({ hook }: LexTurn): readonly ReadWord[] | undefined {
  const read: WordsRead | undefined = hook.findLast((each) => each.read !== undefined)?.read
  return read?.words.map((word, index) => ({
    word,
    kind: read.readings.find(({ from, to }) => from <= index && index < to)?.kind,
  }))
}
