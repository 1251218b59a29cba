import { afterDialogHook, afterFulfillmentHook, type HookOutcome } from "./after-hook.ts"
import { close } from "./close.ts"
import type { Moment, Step } from "./engine.ts"
import { fail } from "./fail.ts"
import { definitionOf, withIntentState } from "./intent-definition.ts"
import { queueResponse } from "./messages.ts"
import { proposeNext, standingProposal } from "./next-proposal.ts"
import { closeIntent, perform, runStage } from "./run-stage.ts"
import type { IntentSession, SessionState } from "./session-state.ts"

/**
 * A dialog code hook leaves the next step to Lex: the one configured for its success, or for its failure when it
 * "returns with the State field of the Intent object set to Failed"; else what the values call for.
 */
export function delegateDialog(moment: Moment, session: IntentSession): Step {
  const { pending, intent } = session
  const { engine } = moment
  const failed = intent.state === "Failed"
  if (pending?.source !== "DialogCodeHook")
    return perform(moment, session, { next: proposeNext(engine, intent), hops: 0 })
  const next = standingProposal(engine, intent, pending.next)
  const outcome = failed ? "Failure" : "Success"
  const stage = afterDialogHook(definitionOf(engine, intent), pending.point, outcome)
  if (stage) return runStage(moment, session, { stage, next, hops: 1 })
  return failed ? close(moment, session, []) : perform(moment, session, { next, hops: 0 })
}

/** A fulfilment code hook leaves the rest to Lex: the response to its success or failure, then the closing one. */
export function delegateFulfillment(moment: Moment, session: IntentSession): Step {
  const outcome = session.intent.state === "Failed" ? "Failure" : "Success"
  return afterFulfillment(moment, session, outcome)
}

/** A code hook threw or took too long. Where the definition says what then, Lex goes on; else the block fails. */
export function codeHookFailed(moment: Moment, before: SessionState, reason: string): Step {
  const { pending, intent } = before
  if (pending === null || intent === null) return fail(before, reason)
  const session: IntentSession = { ...before, intent: { ...intent, state: "Failed" } }
  const definition = definitionOf(moment.engine, intent)
  const outcome = /time[- ]?(?:d )?out/i.test(reason) ? "Timeout" : "Failure"
  if (pending.source === "FulfillmentCodeHook")
    return afterFulfillmentHook(definition, outcome)
      ? afterFulfillment(moment, session, outcome)
      : fail(before, reason)
  const stage = afterDialogHook(definition, pending.point, outcome)
  if (!stage) return fail(before, reason)
  return runStage(moment, session, { stage, next: pending.next, hops: 1 })
}

function afterFulfillment(moment: Moment, before: IntentSession, outcome: HookOutcome): Step {
  const session = withIntentState(before, outcome === "Success" ? "Fulfilled" : "Failed")
  const stage = afterFulfillmentHook(definitionOf(moment.engine, session.intent), outcome)
  if (stage && (stage.nextStep || stage.conditional?.IsActive === true))
    return runStage(moment, session, { stage, next: { type: "Fulfill" }, hops: 1 })
  const responded = queueResponse(session, stage?.response)
  return outcome === "Success" ? closeIntent(moment, responded, 0) : close(moment, responded, [])
}
