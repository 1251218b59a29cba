import type { PromptSpecification } from "../definition/message-schema.ts"
import type { LexListening, LexMessage, LexTurn } from "../lex-runtime.ts"
import { codeHookEvent } from "./code-hook-event.ts"
import { withOutputContexts } from "./contexts.ts"
import type { Moment, Step } from "./engine.ts"
import { definitionOf, promptOf } from "./intent-definition.ts"
import { lexResult } from "./lex-result.ts"
import { listeningFor } from "./listening.ts"
import { acceptedMessages, chooseMessages, responseMessages } from "./messages.ts"
import type {
  Expecting,
  IntentSession,
  IntentState,
  Proposal,
  SessionState,
} from "./session-state.ts"
import { shownText } from "./slot-value.ts"

/** Carries out what Lex proposed. `messages` replace the prompt of the definition. */
export function perform(
  moment: Moment,
  session: IntentSession,
  action: { readonly next: Proposal; readonly messages?: readonly LexMessage[] },
): Step {
  const { next, messages } = action
  switch (next.type) {
    case "ElicitSlot":
    case "ConfirmIntent":
      return ask(moment, { ...session, expecting: next }, messages)
    case "Decline": {
      const { intent } = session
      const response = definitionOf(moment.engine, intent).IntentConfirmationSetting
        ?.DeclinationResponse
      return close(moment, withIntentState(session, "Failed"), responseMessages(response, session))
    }
    case "Fulfill":
      return fulfil(moment, withIntentState(session, "ReadyForFulfillment"))
  }
}

function ask(
  { engine }: Moment,
  session: IntentSession & { readonly expecting: Expecting },
  messages: readonly LexMessage[] | undefined,
): Step {
  const prompt = promptOf(definitionOf(engine, session.intent), session.expecting)
  return listen(session, messages === undefined ? { prompt } : { prompt, messages })
}

function fulfil(moment: Moment, session: IntentSession): Step {
  const hook = definitionOf(moment.engine, session.intent).FulfillmentCodeHook
  if (hook?.Enabled !== true || !hook.IsActive) return closeWithResponse(moment, session)
  const pending: IntentSession = { ...session, pending: { source: "FulfillmentCodeHook" } }
  const event = codeHookEvent(moment, pending, { source: "FulfillmentCodeHook" })
  return [pending, { type: "invokeCodeHook", event }]
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
      turn: turnOf(listening, session.expecting.type),
    },
  ]
}

/** Ends the conversation with the intent in the state it has, after its closing response. */
export function closeWithResponse(moment: Moment, session: IntentSession): Step {
  const closing = definitionOf(moment.engine, session.intent).IntentClosingSetting
  const active = closing?.IsActive === true ? closing.ClosingResponse : undefined
  return close(moment, session, responseMessages(active, session))
}

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
      turn: turnOf(closed, "Close"),
      result: lexResult(closed),
    },
  ]
}

export function withIntentState(
  session: IntentSession,
  state: IntentState["state"],
): IntentSession {
  return { ...session, intent: { ...session.intent, state } }
}

function turnOf(session: SessionState, dialogAction: string): LexTurn | undefined {
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
