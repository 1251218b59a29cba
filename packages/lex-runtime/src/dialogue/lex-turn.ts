import type { LexTurn } from "../lex-runtime.ts"
import type { SessionState } from "./session-state.ts"
import { shownText } from "./slot-value.ts"

/** What a transcript shows of the turn that led to a session; undefined while there is no intent. */
export function lexTurn(session: SessionState, dialogAction: string): LexTurn | undefined {
  const { intent, expecting, heard, interpretations, sessionAttributes, activeContexts } = session
  if (!intent) return undefined
  const own = interpretations.find((each) => each.intent === intent.name)
  return {
    intent: intent.name,
    slots: Object.fromEntries(
      Object.entries(intent.slots).map(([name, slot]) => [name, shownText(slot)]),
    ),
    state: intent.state,
    confirmationState: intent.confirmationState,
    dialogAction,
    slotToElicit: expecting.type === "ElicitSlot" ? expecting.slot : undefined,
    inputMode: heard.mode,
    transcript: heard.transcript,
    confidence: own?.confidence ?? null,
    alternatives: interpretations.filter((each) => each !== own),
    slotValues: intent.slots,
    slotWords: Object.fromEntries(
      Object.entries(session.slotWords).filter(([name]) => (intent.slots[name] ?? null) !== null),
    ),
    sessionAttributes,
    activeContexts: activeContexts.map(({ name, turnsToLive }) => ({ name, turnsToLive })),
  }
}
