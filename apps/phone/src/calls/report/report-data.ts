import type { CallEvent, CoverageReport } from "@call-center/simulator"

import type { FlowPicture } from "../../flow-pictures.ts"

/** What the first page of a report knows: everything but the events of calls, which each script has in a file of its own. */
export interface ReportIndex {
  readonly businessName: string
  readonly timeZone: string
  /** BCP 47, such as `en-US`. */
  readonly language: string
  readonly entryFlow: string
  readonly flows: readonly FlowPicture[]
  readonly scripts: readonly ReportedScript[]
  readonly coverage: CoverageReport
  /** Each action and transition that some call went through, once, and an end. */
  readonly covered: readonly CallEvent[]
}

/** A script, and what came of it. */
export interface ReportedScript {
  readonly name: string
  readonly about: string | undefined
  readonly file: string
  readonly durationMs: number
  readonly failed: ReportedFailure | undefined
}

/** Where a script failed: what it expected there, and what was found instead. */
export interface ReportedFailure {
  readonly place: string
  readonly expected: string
  readonly heard: string
}

/** The events of each call of a script; a script that failed has those up to there. */
export type ReportedCalls = readonly (readonly CallEvent[])[]

/** How the files of a report hand over what they hold: they are scripts, for a page on disk may read nothing else. */
export interface ReportGlobals {
  callReport?: ReportIndex
  /** Set by the page; `script` is the place in `scripts`. */
  takeCalls?: (script: number, calls: ReportedCalls) => void
}
