import * as v from "valibot"

import type { LexMessage } from "../lex-runtime.ts"
import type { SlotValue } from "../slot-value.ts"
import { close } from "./close.ts"
import {
  codeHookResponseSchema,
  slotValueOf,
  type CodeHookResponse,
  type ResponseMessage,
} from "./code-hook-response.ts"
import { withOutputContexts } from "./contexts.ts"
import { delegateDialog, delegateFulfillment } from "./delegate.ts"
import type { Engine, Moment, Step } from "./engine.ts"
import { fail } from "./fail.ts"
import { definitionOf, emptyIntent } from "./intent-definition.ts"
import { ask, listen } from "./listen.ts"
import { responseMessages } from "./messages.ts"
import { responseProblem } from "./response-problem.ts"
import type { IntentSession, IntentState, SessionState } from "./session-state.ts"

/** Goes on with a code hook's answer. An answer against AWS's schema fails the block, as it does in Lex. */
export function takeAnswer(moment: Moment, session: SessionState, answer: unknown): Step {
  if (session.pending === null) return fail(session, "no code hook was asked")
  const parsed = v.safeParse(codeHookResponseSchema, answer)
  if (!parsed.success) return fail(session, `Invalid Lambda Response: ${issueText(parsed.issues)}`)
  const response = parsed.output
  const problem = responseProblem(moment.engine, response)
  if (problem !== undefined) return fail(session, `Invalid Lambda Response: ${problem}`)
  const { activeContexts, sessionAttributes, intent } = response.sessionState
  const answered: SessionState = {
    ...session,
    sessionAttributes,
    activeContexts: activeContexts?.map(contextOf(moment)) ?? session.activeContexts,
    intent: answeredIntent(moment.engine, session.intent, intent),
  }
  return followDialogAction(moment, answered, response)
}

function issueText(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? "(root)"}: ${issue.message}`).join("; ")
}

type ResponseContext = NonNullable<CodeHookResponse["sessionState"]["activeContexts"]>[number]

function contextOf({ nowMs }: Moment) {
  return (context: ResponseContext) => ({
    name: context.name,
    contextAttributes: context.contextAttributes ?? {},
    turnsToLive: context.timeToLive.turnsToLive,
    expiresAtMs: nowMs + context.timeToLive.timeToLiveInSeconds * 1000,
  })
}

/** The intent after an answer: what it names replaces what was there, what it leaves out stays. */
function answeredIntent(
  engine: Engine,
  current: IntentState | null,
  answered: CodeHookResponse["sessionState"]["intent"],
): IntentState | null {
  if (!answered) return current
  const name = answered.name ?? current?.name ?? engine.bot.fallback.Name
  const empty = emptyIntent(engine, name)
  const base = current?.name === name ? current : empty
  const slots: Record<string, SlotValue | null> = {
    ...(answered.slots ? empty.slots : base.slots),
  }
  for (const [slot, value] of Object.entries(answered.slots ?? {})) slots[slot] = slotValueOf(value)
  return {
    name,
    state: answered.state ?? "InProgress",
    confirmationState: answered.confirmationState ?? base.confirmationState,
    slots,
  }
}

function followDialogAction(
  moment: Moment,
  session: SessionState,
  response: CodeHookResponse,
): Step {
  const { dialogAction } = response.sessionState
  const messages = response.messages?.map(messageOf) ?? []
  const said = messages.length > 0 ? { messages } : {}
  if (dialogAction.type === "ElicitIntent" || !session.intent)
    return elicitIntent(moment, session, messages)
  const { intent } = session
  const current: IntentSession = { ...session, intent }
  switch (dialogAction.type) {
    case "ElicitSlot": {
      const slot = dialogAction.slotToElicit ?? ""
      const subSlot = dialogAction.subSlotToElicit?.name ?? null
      const style = dialogAction.slotElicitationStyle ?? "Default"
      const attempt = keptAttempt(session, slot)
      const expecting = { type: "ElicitSlot", slot, subSlot, style, attempt } as const
      return ask(moment, current, { expecting, ...said })
    }
    case "ConfirmIntent": {
      const asked: IntentSession = { ...current, intent: { ...intent, confirmationState: "None" } }
      const expecting = { type: "ConfirmIntent", attempt: keptAttempt(session, null) } as const
      return ask(moment, asked, { expecting, ...said })
    }
    case "Close":
      return messages.length > 0
        ? close(moment, current, messages)
        : close(moment, current, closingMessages(moment, current))
    case "Delegate":
    case "None":
      return session.pending?.source === "FulfillmentCodeHook"
        ? delegateFulfillment(moment, current)
        : delegateDialog(moment, current)
  }
}

/** What the definition says at the end of an intent, for a hook that closes without a word. */
function closingMessages({ engine }: Moment, session: IntentSession): readonly LexMessage[] {
  const closing = definitionOf(engine, session.intent).IntentClosingSetting
  return responseMessages(closing?.IsActive === true ? closing.ClosingResponse : undefined, session)
}

/** The next input opens a new intent; one that the hook has fulfilled leaves its contexts behind. */
function elicitIntent(
  moment: Moment,
  session: SessionState,
  messages: readonly LexMessage[],
): Step {
  const left = withOutputContexts(moment, session)
  return listen(
    { ...left, intent: null, expecting: { type: "ElicitIntent", attempt: 0 } },
    { messages },
  )
}

/** A hook that asks again for what was just not understood continues the attempts. */
function keptAttempt({ pending }: SessionState, slot: string | null): number {
  if (pending?.source !== "DialogCodeHook" || pending.point.at !== "elicitation") return 0
  const { next } = pending
  if (next.type === "ElicitSlot") return next.slot === slot ? next.attempt : 0
  return next.type === "ConfirmIntent" && slot === null ? next.attempt : 0
}

function messageOf(message: ResponseMessage): LexMessage {
  return {
    contentType: message.contentType,
    content: message.content ?? JSON.stringify(message.imageResponseCard),
  }
}
