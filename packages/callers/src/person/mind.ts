import type { Errand } from "./errand.ts"
import type { Understood } from "./understood.ts"

/** What a person has in mind. */
export interface Mind {
  /** What is still to be done, the next thing first. */
  readonly errands: readonly Errand[]
  /** Whether the next thing was brought up. */
  readonly opened: boolean
  /** How often the person was not understood. */
  readonly failures: number
  /** How often nothing suitable was offered for this errand. */
  readonly refusals: number
  /** How often the person has led off the subject. */
  readonly asides: number
  readonly changedMind: boolean
  /** Whether keys were spoken of. */
  readonly hinted: boolean
  /** What was wrong with what was read back last: what a person presses anew who is asked for a change. */
  readonly wrong: "date" | "time"
  /** Whether the person was told that somebody will take the call. */
  readonly transferred: boolean
}

/** The mind after what was told: errands are done with, or hopeless. */
export function settled(mind: Mind, understood: readonly Understood[]): Mind {
  return understood.reduce(hearing, mind)
}

function hearing(mind: Mind, heard: Understood): Mind {
  switch (heard.act) {
    case "puzzled":
      return { ...mind, failures: mind.failures + 1 }
    case "hintsKeys":
      return { ...mind, hinted: true }
    case "tells": {
      const told = heard.what === "transfers" ? { ...mind, transferred: true } : mind
      const outcome = told.errands[0]?.settles(heard)
      return outcome === undefined ? told : next(told)
    }
    case "asks":
    case "offers":
    case "readsBack":
      return mind
  }
}

/** On to the next errand. */
export function next(mind: Mind): Mind {
  return { ...mind, errands: mind.errands.slice(1), opened: false, refusals: 0 }
}
