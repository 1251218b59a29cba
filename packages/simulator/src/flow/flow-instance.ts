import type { LexRuntime } from "@call-center/lex-runtime"

import type { MissingAnswer } from "../missing-answer.ts"
import type { QueueLoad, Scenario } from "../scenario/scenario.ts"
import type { FlowProgram } from "./flow-program.ts"

/** Everything about the Connect instance that stays the same during a call. */
export interface FlowInstance {
  readonly instanceArn: string
  readonly region: string
  readonly scenario: Scenario
  /** To be called before something is taken for granted that the scenario does not say; it may throw `Unanswered`. */
  readonly unanswered: (missing: MissingAnswer) => void
  /** How many actions may run between two turns of the customer. */
  readonly actionLimit: number
  /** A flow or module by ARN (a version or alias suffix is ignored), id or name. */
  flow(reference: string): FlowProgram | undefined
  /** The Lex runtime behind a bot alias, and the locale it speaks. */
  bot(aliasArn: string): InstanceBot | undefined
  queueName(arn: string): string
  /** The scenario's figures for a queue; empty when it has none. */
  queueLoad(arn: string): QueueLoad
  /** How many contacts a queue holds; undefined when there is no limit. */
  maxContacts(arn: string): number | undefined
  /** The hours of operation of a queue; undefined when the queue has none that the instance knows. */
  hoursOfQueue(queueArn: string): string | undefined
  isOpen(hoursOfOperation: string, nowMs: number): boolean
}

/** A bot alias that is associated with the instance. */
export interface InstanceBot {
  readonly localeId: string
  readonly runtime: LexRuntime
}
