import type { PromptSpecification } from "../definition/message-schema.ts"
import type { LexListening, LexMessage } from "../lex-runtime.ts"
import type { Moment, Step } from "./engine.ts"
import { definitionOf, promptOf } from "./intent-definition.ts"
import { lexTurn } from "./lex-turn.ts"
import { listeningFor } from "./listening.ts"
import { acceptedMessages, chooseMessages } from "./messages.ts"
import type { Expecting, IntentSession, SessionState } from "./session-state.ts"

/** Asks for what is expected: by the definition's prompt, or by messages that replace it. */
export function ask(
  { engine }: Moment,
  session: IntentSession,
  how: { readonly expecting: Expecting; readonly messages?: readonly LexMessage[] },
): Step {
  const { expecting, messages } = how
  const prompt = promptOf(definitionOf(engine, session.intent), expecting)
  return listen(
    { ...session, expecting },
    messages === undefined ? { prompt } : { prompt, messages },
  )
}

/** Plays messages (or the prompt's) after what is queued, and waits for the caller. */
export function listen(
  session: SessionState,
  how: {
    readonly prompt?: PromptSpecification | undefined
    readonly messages?: readonly LexMessage[]
    readonly listening?: LexListening
  } = {},
): Step {
  const { prompt, messages } = how
  const inOrder = prompt?.MessageSelectionStrategy === "Ordered"
  const choice = inOrder ? session.expecting.attempt : session.turn
  const prompted = prompt ? chooseMessages(prompt.MessageGroupsList, session, choice) : []
  const listening: SessionState = { ...session, pending: null, queued: [] }
  return [
    listening,
    {
      type: "listen",
      messages: acceptedMessages([...session.queued, ...(messages ?? prompted)], session),
      listening: how.listening ?? listeningFor(listening, prompt),
      turn: lexTurn(listening, session.expecting.type),
    },
  ]
}
