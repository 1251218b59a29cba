import type { RecordedInterpretations } from "@call-center/lex-runtime"

import type { CallEvent } from "./call-event.ts"
import type { Call } from "./call.ts"
import type { SimulatorClock } from "./clock.ts"
import type { WordsRead } from "./events/lex-turn-told.ts"
import type { InstanceResources } from "./instance-resources.ts"
import type { AskScenario } from "./missing-answer.ts"
import type { Scenario } from "./scenario/scenario.ts"

/** A flow as it stands in an instance: its content is parsed flow-language JSON. */
export interface DeployedFlow {
  readonly name: string
  readonly arn: string
  /** CONTACT_FLOW, CUSTOMER_QUEUE, MODULE, ... as in CreateContactFlow. */
  readonly type: string
  readonly content: unknown
}

/** A bot behind an alias: `definition` is the `AWS::Lex::Bot` properties that CloudFormation deploys. */
export interface DeployedBot {
  readonly aliasArn: string
  readonly definition: unknown
  readonly localeId: string
  readonly botId: string
  readonly aliasId: string
  readonly aliasName: string
  /** Without it an invocation fails, unless the scenario answers. */
  readonly codeHook?: (event: unknown) => Promise<unknown>
  /** How the code hook read the words of an event that it has just answered, where its local run tells. */
  readonly wordsRead?: (event: unknown) => WordsRead | undefined
  /** Zone in which the bot's own date and time slots resolve "today"; UTC without it, as on AWS. */
  readonly timeZone?: string
  /** From 0 to 1: how sure Lex must be of another intent to leave one in the middle. */
  readonly intentSwitchConfidence?: number
  /** What Lex was seen to make of words, which counts instead of what the local runtime makes of them. */
  readonly recorded?: RecordedInterpretations
}

export interface SimulatorOptions {
  readonly flows: readonly DeployedFlow[]
  /** Name of the flow that the dialled number is attached to. */
  readonly entryFlow: string
  readonly bots: readonly DeployedBot[]
  /** Lambda functions by ARN. */
  readonly lambdas?: Readonly<Record<string, (event: unknown) => Promise<unknown>>>
  readonly clock: SimulatorClock
  /** Receives every event as it happens, before the input that caused it resolves. */
  readonly onEvent?: (event: CallEvent) => void
  /** Queues, hours and prompts of the instance; without them queues have no limit and hours are always open. */
  readonly resources?: InstanceResources
  /** What calls meet: hours, staff, load, failing functions, answers of services. */
  readonly scenario?: Scenario
  /** Whom calls ask for what the scenario does not say, for example a person at a terminal; nobody without it. */
  readonly ask?: AskScenario
  /** Makes contact ids; random UUIDs without it. */
  readonly newContactId?: () => string
}

export interface DialOptions {
  /** E.164, or undefined when the caller withholds the number. */
  readonly from: string | undefined
  readonly to?: string
  /** VOICE without it. On CHAT `say` sends a message, and keys cannot be pressed. */
  readonly channel?: "VOICE" | "CHAT"
  /** Contact attributes that the contact arrives with. */
  readonly attributes?: Readonly<Record<string, string>>
  /** Of the call's random numbers; each call of an instance has one of its own unless given. */
  readonly seed?: number
}

/** An Amazon Connect instance in miniature. */
export interface Simulator {
  /** Rings; resolves when the call waits for the caller, or has ended. */
  dial(options: DialOptions): Promise<Call>
}
