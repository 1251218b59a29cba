import type { LexMessage } from "../lex-runtime.ts"
import { withOutputContexts } from "./contexts.ts"
import type { Moment, Step } from "./engine.ts"
import { lexResult } from "./lex-result.ts"
import { lexTurn } from "./lex-turn.ts"
import { acceptedMessages } from "./messages.ts"
import type { IntentSession, SessionState } from "./session-state.ts"

/** Ends the conversation with the intent in the state it has. */
export function close(
  moment: Moment,
  session: IntentSession,
  messages: readonly LexMessage[],
): Step {
  const closed: SessionState = {
    ...withOutputContexts(moment, session),
    pending: null,
    queued: [],
    expecting: { type: "ElicitIntent", attempt: 0 },
  }
  return [
    closed,
    {
      type: "closed",
      messages: acceptedMessages([...session.queued, ...messages], session),
      turn: lexTurn(closed, "Close"),
      result: lexResult(closed),
    },
  ]
}
