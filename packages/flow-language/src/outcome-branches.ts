import type { FlowCondition } from "./flow-content.ts"

/** The property that stands for each outcome an action compares its own result with. */
export const outcomes = {
  onContinue: "ContinueLooping",
  onDone: "DoneLooping",
  onOpen: "True",
  onClosed: "False",
  onInterrupt: "MessagesInterrupted",
  onWaitCompleted: "WaitCompleted",
  onCustomerReturned: "CustomerReturned",
  onBotDisconnected: "BotParticipantDisconnected",
  onContinueExecution: "Continue",
  onCallAnswered: "CallAnswered",
  onVoicemailBeep: "VoicemailBeep",
  onVoicemailNoBeep: "VoicemailNoBeep",
  onNotDetected: "NotDetected",
  onEnrolled: "Enrolled",
  onNotEnrolled: "NotEnrolled",
  onOptedOut: "OptedOut",
  onAuthenticated: "Authenticated",
  onNotAuthenticated: "NotAuthenticated",
  onInconclusive: "Inconclusive",
  onHighRisk: "HighRisk",
  onLowRisk: "LowRisk",
} as const

/** A property such as `onOpen`, which leads on from one result. */
export type OutcomeProperty = keyof typeof outcomes

type OutcomeBranches<Target extends string> = {
  readonly [Property in OutcomeProperty]?: Target | undefined
}

/** The `Equals` conditions among an action's properties, in the order in which they were written. */
export function outcomesOf<Target extends string>(
  branches: OutcomeBranches<NoInfer<Target>>,
): FlowCondition<Target>[] {
  return Object.keys(branches)
    .filter((property) => isOutcomeProperty(property))
    .flatMap((property) => {
      const target = branches[property]
      return target === undefined ? [] : [equals(outcomes[property], target)]
    })
}

function equals<Target extends string>(operand: string, target: Target): FlowCondition<Target> {
  return { NextAction: target, Condition: { Operator: "Equals", Operands: [operand] } }
}

/** Whether a property leads on from a result of the action. */
export function isOutcomeProperty(property: string): property is OutcomeProperty {
  return Object.hasOwn(outcomes, property)
}
