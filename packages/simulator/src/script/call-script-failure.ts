import type { CallEvent } from "../call-event.ts"
import { transcriptLines } from "./transcript-lines.ts"

/** Where a script failed, and with what. */
export interface FailedStep {
  readonly script: string
  /** `call 1 (+12025550123), step 4: MessageReceived`. */
  readonly place: string
  readonly expected: string
  /** What was found instead. */
  readonly actual: string
  /** The events of every call so far; the last call is the one that failed. */
  readonly calls: readonly (readonly CallEvent[])[]
}

/** A script whose expectation was not met: the message shows the expected, the heard and the transcript up to there. */
export class CallScriptFailure extends Error {
  override readonly name = "CallScriptFailure"
  readonly failed: FailedStep

  constructor(failed: FailedStep) {
    super(
      [
        `${failed.script}, ${failed.place}`,
        `  expected: ${failed.expected}`,
        `  heard:    ${failed.actual}`,
        "  transcript:",
        ...transcriptLines(failed.calls.at(-1) ?? []).map((line) => `    ${line}`),
      ].join("\n"),
    )
    this.failed = failed
  }
}
