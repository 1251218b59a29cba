import type { Step } from "./engine.ts"
import { lexResult } from "./lex-result.ts"
import type { SessionState } from "./session-state.ts"

/** Takes the error branch of the block. */
export function fail(session: SessionState, reason: string): Step {
  return [
    { ...session, pending: null, queued: [] },
    { type: "failed", reason, result: lexResult(session) },
  ]
}
