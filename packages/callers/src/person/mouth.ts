import type { Grammar } from "../grammar/grammar.ts"
import { canSay, say, type SpokenValues } from "../grammar/say.ts"
import type { Random } from "../random.ts"
import type { Manner } from "./manner.ts"

/** Words of other people for what a rule says, where there are any. */
export type BorrowedPhrases = (
  rule: string,
  values: SpokenValues,
  random: Random,
) => string | undefined

/** Puts what somebody means into words. */
export interface Mouth {
  /** The first of the rules that can be said; undefined when none can. */
  say(rule: string, values?: SpokenValues): string | undefined
}

export interface Speaker {
  readonly grammar: Grammar
  readonly manner: Manner
  readonly random: Random
  readonly borrowed?: BorrowedPhrases | undefined
}

/** How often somebody else's words are taken where there are some. */
const borrowedShare = 1 / 3

/** Speaks in a manner: its own rules first, with what it says before and after. */
export function mouthOf({ grammar, manner, random, borrowed }: Speaker): Mouth {
  const inManner = (rule: string, values?: SpokenValues): string | undefined => {
    const own = `${rule}.${manner.name}`
    if (canSay(grammar, own, values)) return own
    return canSay(grammar, rule, values) ? rule : undefined
  }
  const aside = (which: "before" | "after"): string => {
    const rule = `${which}.${manner.name}`
    return grammar.rules.has(rule) && random.chance(manner.decorates)
      ? say(grammar, { rule }, random)
      : ""
  }
  return {
    say: (rule, values = {}) => {
      const own = inManner(rule, values)
      if (own === undefined) return undefined
      const theirs = random.chance(borrowedShare) ? borrowed?.(rule, values, random) : undefined
      const words = theirs ?? say(grammar, { rule: own, values }, random)
      return [aside("before"), words, aside("after")].filter((part) => part !== "").join(" ")
    },
  }
}
