import type { LexTurn } from "../lex-runtime.ts"
import type { IntentState, SessionState } from "./session-state.ts"
import { shownText } from "./slot-value.ts"

/** What is told of the turn that led to a session; undefined before the first. */
export function lexTurn(session: SessionState, dialogAction: string): LexTurn | undefined {
  const { expecting, heard, interpretations, sessionAttributes, activeContexts } = session
  const intent = session.intent ?? intentHeard(session)
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

/** A code hook may drop the intent and ask for another: then the turn was of the one that was heard. */
function intentHeard({ interpretations: [best] }: SessionState): IntentState | undefined {
  return best && { name: best.intent, state: "InProgress", confirmationState: "None", slots: {} }
}
