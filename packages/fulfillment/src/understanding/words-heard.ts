import type { Said } from "../conversation/said.ts"
import type { Remark } from "./remarks/read-remarks.ts"

/** What was made of the words of one turn as a whole. */
export interface WordsHeard {
  readonly said: Said
  /** What was found besides days, times and answers. */
  readonly remarks: readonly Remark[]
}
