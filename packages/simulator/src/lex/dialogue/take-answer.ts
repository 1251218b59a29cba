import * as v from "valibot"

import type { LexMessage } from "../lex-runtime.ts"
import { emptyIntent } from "./code-hook-event.ts"
import {
  codeHookResponseSchema,
  slotValueOf,
  type CodeHookResponse,
  type ResponseMessage,
} from "./code-hook-response.ts"
import type { Engine } from "./engine.ts"
import { lexResult } from "./lex-result.ts"
import { definitionOf, proposeNext, slotOf } from "./next-proposal.ts"
import {
  close,
  closingMessages,
  listen,
  perform,
  responseMessages,
  withIntentState,
  type Moment,
  type Step,
} from "./perform.ts"
import type { IntentState, Proposal, SessionState } from "./session-state.ts"
import type { SlotValue } from "./slot-value.ts"

/** Goes on with a code hook's answer. An answer against AWS's schema fails the block, as it does in Lex. */
export function takeAnswer(moment: Moment, session: SessionState, answer: unknown): Step {
  const parsed = v.safeParse(codeHookResponseSchema, answer)
  if (!parsed.success) return fail(session, `Invalid Lambda Response: ${issueText(parsed.issues)}`)
  const response = parsed.output
  const problem = problemOf(moment.engine, response)
  if (problem !== undefined) return fail(session, `Invalid Lambda Response: ${problem}`)
  const answered = withResponse(moment, session, response)
  return followDialogAction(moment, answered, response)
}

/** Takes the error branch of the block. */
export function fail(session: SessionState, reason: string): Step {
  return [
    { ...session, pending: null },
    { type: "failed", reason, result: lexResult(session) },
  ]
}

function issueText(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? "(root)"}: ${issue.message}`).join("; ")
}

/** What the schema can't say: names that must exist, messages that must be there, AWS's limits. */
function problemOf(
  engine: Engine,
  { sessionState, messages = [] }: CodeHookResponse,
): string | undefined {
  const { dialogAction, intent } = sessionState
  if (messages.length > 10) return `${messages.length} messages, at most 10 are allowed`
  const long = messages.find((message) => (message.content?.length ?? 1) > 1024)
  if (long) return "a message is longer than 1024 characters"
  if (messages.some((message) => message.content === "")) return "a message is empty"
  const definition = intent?.name === undefined ? undefined : engine.bot.intents.get(intent.name)
  if (intent?.name !== undefined && !definition) return `the bot has no intent "${intent.name}"`
  switch (dialogAction.type) {
    case "Delegate":
      return undefined
    case "None":
      return 'dialogAction.type "None" is no action of a code hook'
    case "ElicitIntent":
      return messages.length > 0 ? undefined : "ElicitIntent needs a message"
    case "ConfirmIntent":
      return definition ? undefined : "ConfirmIntent needs intent.name"
    case "Close":
      if (!definition) return "Close needs intent.name"
      return intent?.state === undefined ? "Close needs intent.state" : undefined
    case "ElicitSlot":
      if (!definition) return "ElicitSlot needs intent.name"
      return slotOf(definition, dialogAction.slotToElicit ?? "")
        ? undefined
        : `intent "${definition.Name}" has no slot "${dialogAction.slotToElicit ?? ""}" to elicit`
  }
}

function withResponse(
  { engine, nowMs }: Moment,
  session: SessionState,
  { sessionState }: CodeHookResponse,
): SessionState {
  return {
    ...session,
    sessionAttributes: sessionState.sessionAttributes,
    activeContexts:
      sessionState.activeContexts?.map((context) => ({
        name: context.name,
        contextAttributes: context.contextAttributes ?? {},
        turnsToLive: context.timeToLive.turnsToLive,
        expiresAtMs: nowMs + context.timeToLive.timeToLiveInSeconds * 1000,
      })) ?? session.activeContexts,
    intent: answeredIntent(engine, session.intent, sessionState.intent),
  }
}

function answeredIntent(
  engine: Engine,
  current: IntentState | null,
  answered: CodeHookResponse["sessionState"]["intent"],
): IntentState | null {
  if (!answered) return current
  const name = answered.name ?? current?.name ?? engine.bot.fallback.Name
  const empty = emptyIntent(engine, name)
  const base = current?.name === name ? current : empty
  const slots: Record<string, SlotValue | null> = { ...(answered.slots ? empty.slots : base.slots) }
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
  const messages = response.messages?.map(messageOf)
  const said = messages && messages.length > 0 ? { messages } : {}
  const { intent, pending } = session
  if (dialogAction.type === "ElicitIntent" || !intent)
    return listen(
      { ...session, intent: null, pending: null, expecting: { type: "ElicitIntent", attempt: 0 } },
      undefined,
      messages,
    )
  const current = { ...session, intent }
  switch (dialogAction.type) {
    case "ElicitSlot": {
      const slot = dialogAction.slotToElicit ?? ""
      const subSlot = dialogAction.subSlotToElicit?.name ?? null
      const next = {
        type: "ElicitSlot",
        slot,
        subSlot,
        attempt: keptAttempt(pending, slot),
      } as const
      return perform(moment, current, { next, ...said })
    }
    case "ConfirmIntent": {
      const asked = { ...current, intent: { ...intent, confirmationState: "None" as const } }
      const next = { type: "ConfirmIntent", attempt: keptAttempt(pending, null) } as const
      return perform(moment, asked, { next, ...said })
    }
    case "Close":
      return close(moment, current, messages ?? closingMessages(moment, current))
    case "Delegate":
    case "None":
      return pending?.source === "FulfillmentCodeHook"
        ? fulfilled(moment, current)
        : delegate(moment, current)
  }
}

function delegate(moment: Moment, session: SessionState & { readonly intent: IntentState }): Step {
  const { pending, intent } = session
  const proposed = pending?.source === "DialogCodeHook" ? pending.next : undefined
  const next = proposeNext(moment.engine, session, intent)
  return perform(moment, session, { next: retryStands(proposed, next) ? proposed : next })
}

/** A retry that Lex proposed still holds when the hook has changed nothing about it. */
function retryStands(proposed: Proposal | undefined, next: Proposal): proposed is Proposal {
  return proposed?.type === "ConfirmIntent" && next.type === "ConfirmIntent"
}

function fulfilled(moment: Moment, session: SessionState & { readonly intent: IntentState }): Step {
  const failed = session.intent.state === "Failed"
  const done = withIntentState(session, failed ? "Failed" : "Fulfilled")
  const post = definitionOf(moment.engine, session.intent).FulfillmentCodeHook
    ?.PostFulfillmentStatusSpecification
  const status = responseMessages(failed ? post?.FailureResponse : post?.SuccessResponse, done)
  return close(moment, done, failed ? status : [...status, ...closingMessages(moment, done)])
}

/** A hook that asks again for what was just not understood continues the attempts. */
function keptAttempt(pending: SessionState["pending"], slot: string | null): number {
  if (pending?.source !== "DialogCodeHook") return 0
  const { next, point } = pending
  if (point.at !== "elicitation") return 0
  if (next.type === "ElicitSlot") return next.slot === slot ? next.attempt : 0
  return next.type === "ConfirmIntent" && slot === null ? next.attempt : 0
}

function messageOf(message: ResponseMessage): LexMessage {
  return {
    contentType: message.contentType,
    content: message.content ?? JSON.stringify(message.imageResponseCard),
  }
}
