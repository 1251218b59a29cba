import type { AwaitedInput } from "@call-center/simulator"

import type { Grammar } from "../grammar/grammar.ts"
import { randomOf } from "../random.ts"
import { answerTo } from "./answer-to.ts"
import type { Errand } from "./errand.ts"
import type { Manner } from "./manner.ts"
import { type Mind, settled } from "./mind.ts"
import { type BorrowedPhrases, mouthOf } from "./mouth.ts"
import type { Reaction } from "./reaction.ts"
import type { Asked, Ear, Understood } from "./understood.ts"

/** Everything that makes a person. */
export interface PersonDeclaration {
  readonly seed: number
  readonly grammar: Grammar
  readonly ear: Ear
  readonly manner: Manner
  readonly errands: readonly Errand[]
  readonly borrowed?: BorrowedPhrases | undefined
  /** Turns, counted from 0, in which the person speaks plainly and to the point. */
  readonly plainTurns?: ReadonlySet<number>
  /** How many turns the person takes before they hang up, whatever is left to do; as many as it needs unless given. */
  readonly mostTurns?: number
}

/** Somebody on the telephone. */
export interface Person {
  /** What they do about what was said since their last turn, and how they understood it. */
  react(messages: readonly string[], awaited: AwaitedInput): Reacted
}

export interface Reacted {
  readonly reaction: Reaction
  readonly understood: readonly Understood[]
}

/** A manner without any. */
const plainManner: Omit<Manner, "name" | "keys" | "patience"> = {
  decorates: 0,
  slips: 0,
  asksAgain: 0,
  thinks: 0,
  injects: 0,
  changesMind: 0,
  hangsUp: 0,
}

/** Somebody who calls for some errands, one after the other. The same declaration is the same person, to the letter. */
export function personOf(declared: PersonDeclaration): Person {
  const { seed, grammar, ear, errands, borrowed, plainTurns, mostTurns } = declared
  let mind: Mind = {
    errands,
    opened: false,
    failures: 0,
    refusals: 0,
    asides: 0,
    changedMind: false,
    hinted: false,
    wrong: "date",
    transferred: false,
  }
  let turn = 0
  return {
    react(messages, awaited) {
      const understood = ear(messages)
      mind = settled(mind, understood)
      if (turn === mostTurns)
        return { reaction: { kind: "hangup", means: { does: "leaves" } }, understood }
      const isPlain = plainTurns?.has(turn) === true
      const manner = isPlain ? { ...declared.manner, ...plainManner } : declared.manner
      const random = randomOf(seed, `mouth ${turn}`)
      turn += 1
      const mouth = mouthOf({ grammar, manner, random, borrowed: isPlain ? undefined : borrowed })
      const asked = understood.findLast(isAsked)
      const [reaction, next] = answerTo(asked, { mind, manner, random, mouth, awaited })
      mind = next
      return { reaction, understood }
    },
  }
}

function isAsked(understood: Understood): understood is Asked {
  return understood.act === "asks" || understood.act === "offers" || understood.act === "readsBack"
}
