import type { AwaitedInput } from "./events/awaited-input.ts"
import type { CallPlaced } from "./events/call-placed.ts"
import type { CodeHookExchange, LexTurnTold } from "./events/lex-turn-told.ts"

/**
 * Everything that can be observed of a call, in the order in which it happened, as plain JSON. Names follow Connect's
 * testing language where it has one.
 */
export type CallEvent = CallEventBody & EventStamp

/** Which call an event belongs to, and its place in it. */
export interface EventStamp {
  readonly contactId: string
  /** Counts the events of the call from 1. */
  readonly seq: number
  /** The instant on the call's clock: ISO 8601 in UTC, with milliseconds. */
  readonly at: string
}

/** What happened, as the interpreter tells it. */
export type CallEventBody =
  /** The call is answered; what was dialled. */
  | ({ readonly type: "CallStarted" } & CallPlaced)
  | {
      readonly type: "FlowActionStarted"
      readonly flow: string
      readonly identifier: string
      readonly actionType: string
    }
  | {
      readonly type: "TransitionTaken"
      readonly flow: string
      readonly from: string
      readonly to: string
      /** `NextAction`, `Condition:<n>` or `Error:<ErrorType>`. */
      readonly by: string
      /** Why the action failed, where it did; undefined for every other transition. */
      readonly reason?: string
      /** What the action's Conditions were compared with, where they decided. */
      readonly compared?: Comparison
    }
  | {
      /** What the customer hears (voice) or reads (chat): `text` carries no markup. */
      readonly type: "MessageReceived"
      readonly text: string
      /** As sent, when it was SSML. */
      readonly ssml?: string
      /** The recorded prompt's id or ARN, when it was one. */
      readonly promptId?: string
    }
  /** What only the agent hears: an agent whisper or agent hold flow. */
  | { readonly type: "AgentMessageReceived"; readonly text: string }
  /** The call waits for the customer; what it listens for. */
  | ({ readonly type: "InputAwaited" } & AwaitedInput)
  | {
      readonly type: "CustomerInput"
      readonly kind: "speech" | "keys" | "silence" | "hangup"
      readonly value: string
    }
  | ({ readonly type: "LexTurn" } & LexTurnTold)
  /** The bot block takes its error branch: a code hook failed, or answered against AWS's response schema. */
  | {
      readonly type: "LexFailed"
      readonly reason: string
      readonly hook: readonly CodeHookExchange[]
    }
  | {
      readonly type: "LambdaInvoked"
      readonly arn: string
      readonly outcome: "ok" | "error"
      /** The event that the function was given. */
      readonly asked: unknown
      /** What it returned; undefined when it failed, or returned nothing. */
      readonly answered?: unknown
      /** Why it failed. */
      readonly reason?: string
    }
  | { readonly type: "AttributesUpdated"; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: "FlowLogged"; readonly text: string }
  | {
      readonly type: "ContactTransferred"
      readonly to: "queue" | "agent" | "flow" | "thirdParty"
      readonly name: string
    }
  /** A callback waits in `queue` (its name or ARN); `number` is who will be called, undefined when unknown. */
  | {
      readonly type: "CallbackCreated"
      readonly queue: string
      readonly number: string | undefined
      readonly initialCallDelaySeconds: number
    }
  /** An action that needs a service which a local run does not have; the scenario answered for it. */
  | { readonly type: "ServiceAnswered"; readonly actionType: string; readonly outcome: string }
  | {
      readonly type: "CallEnded"
      readonly by: "flow" | "caller" | "error"
      readonly reason?: string
    }

/** The value that Conditions were compared with, null when there was none, and the one that was true, null when none was. */
export interface Comparison {
  readonly value: string | null
  readonly condition: {
    readonly operator: string
    /** With its references filled in. */
    readonly operand: string
  } | null
}
