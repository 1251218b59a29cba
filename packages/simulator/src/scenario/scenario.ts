/** What a local run takes from outside the flows: hours, staff, load, failing functions, answers of services. Plain data. */
export interface Scenario {
  /** Whether hours of operation are open, by ARN, id or name; overrides the schedules that the instance knows. */
  readonly hours?: Readonly<Record<string, "open" | "closed">>
  /** Load and staff by queue ARN, id or name. A queue that is not named is empty, with one agent available. */
  readonly queues?: Readonly<Record<string, QueueLoad>>
  /** Lambda functions by ARN, id or name; a list is used up one invocation after the other, its last entry stays. */
  readonly lambdas?: Readonly<Record<string, OneOrMore<FunctionBehavior>>>
  /** Code hooks of bots, by alias ARN or alias name. */
  readonly codeHooks?: Readonly<Record<string, OneOrMore<FunctionBehavior>>>
  /** What services answer, by the action's Identifier or by its type; a list is used up as above. */
  readonly answers?: Readonly<Record<string, OneOrMore<ServiceAnswer>>>
  /** Actions that fail, before they do anything. */
  readonly faults?: readonly ActionFault[]
  /** What is heard for recorded prompts, by id or ARN. */
  readonly prompts?: Readonly<Record<string, string>>
  /** Seed of DistributeByPercentage; 1 without it. Each call of an instance draws its own numbers. */
  readonly seed?: number
}

/** A scenario, and when it begins. */
export interface ScriptScenario extends Scenario {
  /** ISO 8601 with an offset. */
  readonly startsAt?: string
}

/** One entry, or several that take turns. */
export type OneOrMore<T> = T | readonly T[]

/** A queue as a contact finds it. */
export interface QueueLoad {
  readonly contactsInQueue?: number
  readonly oldestContactAgeSeconds?: number
  /** How many contacts the queue holds; overrides the instance's figure. */
  readonly maxContacts?: number
  /** A number stands for that many agents who are online, staffed and available. */
  readonly agents?: number | AgentCounts
  /** How long the contact waits; without it 0 when an agent is available, for ever otherwise. */
  readonly agentAnswersAfterSeconds?: number
  /** What the agent does after answering; without it the call ends at the hand-over. After the last step he hangs up. */
  readonly agentDoes?: readonly AgentStep[]
}

/** Agents by state, as queue metrics count them. */
export interface AgentCounts {
  readonly online?: number
  readonly available?: number
  readonly staffed?: number
  readonly afterContactWork?: number
  readonly busy?: number
  readonly missed?: number
  readonly nonProductive?: number
}

/** One thing that an agent does with the contact. */
export type AgentStep = { readonly talksSeconds: number } | { readonly holdsSeconds: number }

/** How a function behaves: as it really does, or with a given reply, failure or time-out. */
export type FunctionBehavior =
  | "handler"
  | "timeout"
  | { readonly returns: unknown }
  | { readonly fails: string }

/** How a service answers one action. */
export interface ServiceAnswer {
  /** What the Conditions compare, for actions that have them. */
  readonly result?: string
  /** The ErrorType to take. */
  readonly error?: string
  /** Namespaces to fill: `{ Customer: { FirstName: "Ada" } }` is then `$.Customer.FirstName`. */
  readonly sets?: Readonly<Record<string, unknown>>
}

/** Makes an action take an error branch. */
export interface ActionFault {
  /** Identifier or type of the action. */
  readonly action: string
  /** Name of its flow; any flow without it. */
  readonly flow?: string
  /** NoMatchingError without it. */
  readonly error?: string
  /** How often it fails, in one call; always without it. */
  readonly times?: number
}
