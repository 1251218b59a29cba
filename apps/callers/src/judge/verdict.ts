import type { CallFigures } from "@call-center/callers"

import type { Goal } from "../people/caller.ts"
import type { Change } from "./changes.ts"

/** What came of a call, judged by what stands in the table and what was said. */
export interface Verdict {
  readonly seed: number
  readonly goal: Goal
  readonly manner: string
  readonly outcome: "reached" | "partly" | "not"
  /** Whether any time was free that the person would have taken. */
  readonly isPossible: boolean
  /** Changes of the table that the person did not agree to. */
  readonly unwanted: readonly Unwanted[]
  /** What the person was told of others' demos or numbers. */
  readonly toldOfOthers: readonly string[]
  readonly endedBy: "flow" | "caller" | "error"
  readonly figures: CallFigures
}

export interface Unwanted {
  readonly change: Change
  /**
   * Whether the line made a yes of something else that was said, so that whoever hears it so must take it for one: then
   * the fault is the line's.
   */
  readonly heardAsYes: boolean
}
