/** A JSON value that nobody may change. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** A JSON object that nobody may change. */
export type JsonObject = { readonly [key: string]: JsonValue }

/**
 * A contact flow as Amazon Connect reads and writes it (`Content` of CreateContactFlow, parsed).
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/flow-language.html
 */
export interface FlowContent {
  /** Always "2019-10-30". */
  readonly Version: string
  /** `Identifier` of the action that a contact meets first. */
  readonly StartAction: string
  /** What the console keeps: positions, display names. The service doesn't read it. */
  readonly Metadata?: JsonObject
  /** Modules only, and required there. */
  readonly Settings?: JsonObject
  /** At most 250. */
  readonly Actions: readonly FlowAction[]
}

/** One step of a flow; the console shows it as a block. */
export interface FlowAction extends ActionBody {
  /** Unique in the flow, at most 50 characters. */
  readonly Identifier: string
}

/** An action without its identifier. */
export interface ActionBody<Target extends string = string> {
  readonly Type: string
  /** The console leaves it out of some actions that have no parameters. */
  readonly Parameters?: JsonObject
  readonly Transitions: FlowTransitions<Target>
}

/** Where a contact goes next; empty on actions that end the flow. */
export interface FlowTransitions<Target extends string = string> {
  readonly NextAction?: Target
  readonly Errors?: readonly FlowError<Target>[]
  readonly Conditions?: readonly FlowCondition<Target>[]
}

/** Where a contact goes when an error of a type happens. */
export interface FlowError<Target extends string = string> {
  readonly NextAction: Target
  readonly ErrorType: string
}

/** The first condition that holds wins. */
export interface FlowCondition<Target extends string = string> {
  readonly NextAction: Target
  readonly Condition: { readonly Operator: string; readonly Operands: readonly JsonValue[] }
}
