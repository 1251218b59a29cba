import type { LexInput } from "../lex-runtime.ts"
import { codeHookEvent } from "./code-hook-event.ts"
import { dialogHookAt } from "./code-hooks.ts"
import { agedContexts } from "./contexts.ts"
import { hear } from "./hear.ts"
import { interpretTurn, type TurnOutcome } from "./interpret-turn.ts"
import { listeningFor } from "./listening.ts"
import { definitionOf, proposeNext, slotOf } from "./next-proposal.ts"
import { perform, type Moment, type Step } from "./perform.ts"
import { newSession, type Proposal, type SessionState } from "./session-state.ts"
import { understandInput } from "./understand-input.ts"

/** A turn of the caller: hear, understand, then ask the code hook or go on. */
export function takeInput(moment: Moment, before: SessionState, input: LexInput): Step {
  const { engine, nowMs } = moment
  const current = expired(moment, before) ? restarted(before, nowMs) : before
  const heard = hear(input, current, listeningFor(current, currentPrompt(moment, current)))
  const session: SessionState = {
    ...current,
    heard,
    pending: null,
    turn: current.turn + 1,
    lastTurnAtMs: nowMs,
    activeContexts: agedContexts(current.activeContexts, nowMs),
  }
  return proceed(moment, interpretTurn(engine, session, understandInput(engine, session, nowMs)))
}

/** A session that nobody used for the bot's idle time is forgotten. */
function expired({ engine, nowMs }: Moment, session: SessionState): boolean {
  return nowMs - session.lastTurnAtMs > engine.bot.sessionTtlMs
}

function restarted(session: SessionState, nowMs: number): SessionState {
  const { sessionId, platform, startAttributes, turn } = session
  return { ...newSession({ sessionId, platform, sessionAttributes: startAttributes }, nowMs), turn }
}

function currentPrompt({ engine }: Moment, { expecting, intent }: SessionState) {
  if (!intent || expecting.type === "ElicitIntent") return undefined
  const definition = definitionOf(engine, intent)
  return expecting.type === "ElicitSlot"
    ? slotOf(definition, expecting.slot)?.ValueElicitationSetting.PromptSpecification
    : definition.IntentConfirmationSetting?.PromptSpecification
}

function proceed(moment: Moment, turn: TurnOutcome): Step {
  const { engine, nowMs } = moment
  const session = { ...turn.session, intent: turn.intent }
  const next = turn.retry ? retryOf(session) : proposeNext(engine, session, turn.intent)
  const hook = dialogHookAt(definitionOf(engine, turn.intent), turn.point)
  if (!hook) return perform(moment, session, { next })
  const pending: SessionState = {
    ...session,
    pending: { source: "DialogCodeHook", point: turn.point, next },
  }
  const call = { source: "DialogCodeHook", label: hook.label, next, nowMs } as const
  return [pending, { type: "invokeCodeHook", event: codeHookEvent(engine, pending, call) }]
}

/** The same prompt once more. */
function retryOf({ expecting }: SessionState): Proposal {
  const attempt = expecting.attempt + 1
  return expecting.type === "ElicitSlot"
    ? { type: "ElicitSlot", slot: expecting.slot, subSlot: expecting.subSlot, attempt }
    : { type: "ConfirmIntent", attempt }
}
