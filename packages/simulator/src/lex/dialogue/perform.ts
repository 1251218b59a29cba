import type { PromptSpecification, ResponseSpecification } from "../definition/message-schema.ts"
import type { LexEffect, LexMessage, LexTurn } from "../lex-runtime.ts"
import { codeHookEvent } from "./code-hook-event.ts"
import { withOutputContexts } from "./contexts.ts"
import type { Engine } from "./engine.ts"
import { lexResult } from "./lex-result.ts"
import { listeningFor } from "./listening.ts"
import { acceptedMessages, chooseMessages } from "./messages.ts"
import { definitionOf, slotOf } from "./next-proposal.ts"
import type { IntentState, Proposal, SessionState } from "./session-state.ts"
import { shownText } from "./slot-value.ts"

export type Step = readonly [SessionState, LexEffect]

/** Where a step stands: the engine, and the instant at which it happens. */
export interface Moment {
  readonly engine: Engine
  readonly nowMs: number
}

/** Carries out what Lex proposed. `messages` replace the prompt of the definition. */
export function perform(
  moment: Moment,
  session: SessionState & { readonly intent: IntentState },
  action: { readonly next: Proposal; readonly messages?: readonly LexMessage[] },
): Step {
  const { next, messages } = action
  const definition = definitionOf(moment.engine, session.intent)
  switch (next.type) {
    case "ElicitSlot": {
      const prompt = slotOf(definition, next.slot)?.ValueElicitationSetting.PromptSpecification
      const { slot, subSlot, attempt } = next
      const expecting = { type: "ElicitSlot", slot, subSlot, style: "Default", attempt } as const
      return listen({ ...session, expecting, pending: null }, prompt, messages)
    }
    case "ConfirmIntent": {
      const prompt = definition.IntentConfirmationSetting?.PromptSpecification
      const expecting = { type: "ConfirmIntent", attempt: next.attempt } as const
      return listen({ ...session, expecting, pending: null }, prompt, messages)
    }
    case "Decline": {
      const declined = withIntentState(session, "Failed")
      const response = definition.IntentConfirmationSetting?.DeclinationResponse
      return close(moment, declined, messages ?? responseMessages(response, declined))
    }
    case "Fulfill":
      return fulfil(moment, withIntentState(session, "ReadyForFulfillment"))
  }
}

function fulfil(moment: Moment, session: SessionState & { readonly intent: IntentState }): Step {
  const definition = definitionOf(moment.engine, session.intent)
  const hook = definition.FulfillmentCodeHook
  if (hook?.Enabled === true && hook.IsActive) {
    const pending: SessionState = { ...session, pending: { source: "FulfillmentCodeHook" } }
    const call = {
      source: "FulfillmentCodeHook",
      label: undefined,
      next: undefined,
      nowMs: moment.nowMs,
    } as const
    return [pending, { type: "invokeCodeHook", event: codeHookEvent(moment.engine, pending, call) }]
  }
  return close(moment, session, closingMessages(moment, session))
}

/** The closing response of the session's intent, if it has an active one. */
export function closingMessages(
  { engine }: Moment,
  session: SessionState & { readonly intent: IntentState },
): readonly LexMessage[] {
  const closing = definitionOf(engine, session.intent).IntentClosingSetting
  return closing?.IsActive === true ? responseMessages(closing.ClosingResponse, session) : []
}

export function responseMessages(
  response: ResponseSpecification | undefined,
  session: SessionState,
): readonly LexMessage[] {
  return response ? chooseMessages(response.MessageGroupsList, session, session.turn) : []
}

/** Plays messages (or the prompt's) and waits for the caller. */
export function listen(
  session: SessionState,
  prompt: PromptSpecification | undefined,
  messages?: readonly LexMessage[],
): Step {
  const choice =
    prompt?.MessageSelectionStrategy === "Ordered" ? session.expecting.attempt : session.turn
  const spoken =
    messages ?? (prompt ? chooseMessages(prompt.MessageGroupsList, session, choice) : [])
  return [
    session,
    {
      type: "listen",
      messages: acceptedMessages(spoken, session),
      listening: listeningFor(session, prompt),
      turn: turnOf(session, session.expecting.type),
    },
  ]
}

/** Ends the conversation with the intent in the state it has. */
export function close(
  moment: Moment,
  session: SessionState & { readonly intent: IntentState },
  messages: readonly LexMessage[],
): Step {
  const closed: SessionState = {
    ...withOutputContexts(moment, session),
    pending: null,
    expecting: { type: "ElicitIntent", attempt: 0 },
  }
  return [
    closed,
    {
      type: "closed",
      messages: acceptedMessages(messages, closed),
      turn: turnOf(closed, "Close"),
      result: lexResult(closed),
    },
  ]
}

export function withIntentState(
  session: SessionState & { readonly intent: IntentState },
  state: IntentState["state"],
): SessionState & { readonly intent: IntentState } {
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
