import type { LexTurn } from "../lex-runtime.ts"
import type { SessionState } from "./session-state.ts"
import { shownText } from "./slot-value.ts"

/** What a transcript shows of the turn that led to a session; undefined while there is no intent. */
export function lexTurn(session: SessionState, dialogAction: string): LexTurn | undefined {
  const { intent, expecting } = session
  if (!intent) return undefined
  return {
    intent: intent.name,
    slots: Object.fromEntries(
      Object.entries(intent.slots).map(([name, slot]) => [name, shownText(slot)]),
    ),
    state: intent.state,
    confirmationState: intent.confirmationState,
    dialogAction,
    slotToElicit: expecting.type === "ElicitSlot" ? expecting.slot : undefined,
  }
}
