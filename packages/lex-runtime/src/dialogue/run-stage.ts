import type { Conditional, NextStep } from "../definition/next-step-schema.ts"
import { afterSkippedHook } from "./after-hook.ts"
import { askHook } from "./ask-hook.ts"
import { close } from "./close.ts"
import { codeHookEvent } from "./code-hook-event.ts"
import { withOutputContexts } from "./contexts.ts"
import type { Moment, Step } from "./engine.ts"
import { fail } from "./fail.ts"
import { definitionOf, slotOf, withIntentState } from "./intent-definition.ts"
import { ask, listen } from "./listen.ts"
import { queueResponse } from "./messages.ts"
import { elicitation, proposeNext, standingProposal } from "./next-proposal.ts"
import { withNextStepValues } from "./next-step-values.ts"
import { referenceValue } from "./reference-value.ts"
import type { IntentSession, Proposal } from "./session-state.ts"
import { type Stage, stageOf } from "./stage.ts"

/** A stage, what Lex does where it says nothing, and how many stages this turn has been through. */
export interface StageRun {
  readonly stage: Stage
  readonly next: Proposal
  readonly hops: number
}

/** More stages than any real turn takes: next steps that form a cycle end here. */
const MOST_HOPS = 25

/** Says a stage's response, then takes its branch, its next step, its code hook or Lex's own next action. */
export function runStage(moment: Moment, before: IntentSession, run: StageRun): Step {
  if (run.hops > MOST_HOPS) return endless(before)
  const { session, nextStep } = branch(queueResponse(before, run.stage.response), run.stage)
  return nextStep
    ? followNextStep(moment, session, { nextStep, run })
    : invokeHook(moment, session, run)
}

/** The branch of a stage's conditional that applies, with its response said. */
function branch(
  session: IntentSession,
  stage: {
    readonly nextStep?: NextStep | undefined
    readonly conditional?: Conditional | undefined
  },
): { readonly session: IntentSession; readonly nextStep: NextStep | undefined } {
  const { conditional } = stage
  if (conditional?.IsActive !== true) return { session, nextStep: stage.nextStep }
  const taken =
    conditional.ConditionalBranches.find(
      (one) =>
        one.Condition.ExpressionString((reference) => referenceValue(reference, session)) === true,
    ) ?? conditional.DefaultBranch
  return { session: queueResponse(session, taken.Response), nextStep: taken.NextStep }
}

/** "When the function is disabled, Amazon Lex V2 ... proceeds as if the dialog code hook is successful." */
function invokeHook(moment: Moment, session: IntentSession, run: StageRun): Step {
  const { next, stage } = run
  const { point } = stage
  const asked = point === null ? undefined : askHook(moment, session, { point, next })
  if (asked) return asked
  const after = afterSkippedHook(definitionOf(moment.engine, session.intent), point)
  return after
    ? runStage(moment, session, { ...run, stage: after, hops: run.hops + 1 })
    : perform(moment, session, run)
}

/**
 * Goes where a definition sends the conversation, setting the values that it sets on the way.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/paths-nextstep.html
 */
function followNextStep(
  moment: Moment,
  before: IntentSession,
  to: { readonly nextStep: NextStep; readonly run: StageRun },
): Step {
  const { nextStep, run } = to
  const session = withNextStepValues(moment.engine, before, nextStep)
  const action = nextStep.DialogAction
  const quiet = action?.SuppressNextMessage === true ? { messages: [] } : {}
  switch (action?.Type) {
    case "ElicitSlot": {
      const slot = action.SlotToElicit ?? ""
      if (!slotOf(definitionOf(moment.engine, session.intent), slot))
        return fail(session, `intent "${session.intent.name}" has no slot "${slot}" to elicit`)
      return ask(moment, session, { expecting: elicitation(slot), ...quiet })
    }
    case "ConfirmIntent":
      return ask(moment, session, { expecting: { type: "ConfirmIntent", attempt: 0 }, ...quiet })
    case "FulfillIntent":
      return fulfil(moment, session, run.hops)
    case "CloseIntent":
      return closeIntent(moment, fulfilledUnlessFailed(session), run.hops)
    case "EndConversation":
      return close(moment, session, [])
    case "ElicitIntent":
      return listen({ ...session, intent: null, expecting: { type: "ElicitIntent", attempt: 0 } })
    case "StartIntent":
      return startIntent(moment, session, { quiet: "messages" in quiet, hops: run.hops })
    case "InvokeDialogCodeHook":
      return invokeHook(moment, session, {
        ...run,
        next: standingProposal(moment.engine, session.intent, run.next),
      })
    case "EvaluateConditional":
    case undefined:
      return perform(moment, session, {
        next: standingProposal(moment.engine, session.intent, run.next),
        hops: run.hops,
      })
  }
}

/** Carries out what Lex proposed. */
export function perform(
  moment: Moment,
  session: IntentSession,
  { next, hops }: { readonly next: Proposal; readonly hops: number },
): Step {
  switch (next.type) {
    case "ElicitSlot":
    case "ConfirmIntent":
      return ask(moment, session, { expecting: next })
    case "Decline": {
      const { IntentConfirmationSetting } = definitionOf(moment.engine, session.intent)
      const declined = queueResponse(session, IntentConfirmationSetting?.DeclinationResponse)
      return close(moment, withIntentState(declined, "Failed"), [])
    }
    case "Fulfill":
      return fulfil(moment, session, hops)
  }
}

/** Invokes the fulfilment code hook; an intent without one is handed to the client, ready for fulfilment. */
function fulfil(moment: Moment, before: IntentSession, hops: number): Step {
  const session = withIntentState(before, "ReadyForFulfillment")
  const hook = definitionOf(moment.engine, session.intent).FulfillmentCodeHook
  if (hook?.Enabled !== true || !hook.IsActive) return closeIntent(moment, session, hops)
  const pending: IntentSession = { ...session, pending: { source: "FulfillmentCodeHook" } }
  const event = codeHookEvent(moment, pending, { source: "FulfillmentCodeHook" })
  return [pending, { type: "invokeCodeHook", event }]
}

/** Says an intent's closing response and ends, unless the definition lets the conversation go on from there. */
export function closeIntent(moment: Moment, before: IntentSession, hops: number): Step {
  const closing = definitionOf(moment.engine, before.intent).IntentClosingSetting
  if (closing?.IsActive !== true) return close(moment, before, [])
  const { NextStep: nextStep, Conditional: conditional } = closing
  const stage: Stage = { point: null, nextStep, conditional }
  const { session, nextStep: taken } = branch(
    queueResponse(withOutputContexts(moment, before), closing.ClosingResponse),
    stage,
  )
  if (!taken?.DialogAction) return close(moment, session, [])
  if (hops > MOST_HOPS) return endless(session)
  const run = { stage, next: { type: "Fulfill" }, hops: hops + 1 } as const
  return followNextStep(moment, session, { nextStep: taken, run })
}

function startIntent(
  moment: Moment,
  session: IntentSession,
  { quiet, hops }: { readonly quiet: boolean; readonly hops: number },
): Step {
  const definition = definitionOf(moment.engine, session.intent)
  const stage = stageOf(definition, session, { type: "started" }) ?? { point: { at: "initial" } }
  return runStage(moment, session, {
    stage: quiet ? { ...stage, response: undefined } : stage,
    next: proposeNext(moment.engine, session.intent),
    hops: hops + 1,
  })
}

function endless(session: IntentSession): Step {
  return fail(session, `the configured next steps of intent "${session.intent.name}" never end`)
}

function fulfilledUnlessFailed(session: IntentSession): IntentSession {
  return session.intent.state === "Failed" ? session : withIntentState(session, "Fulfilled")
}
