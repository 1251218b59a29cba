import type { Action } from "../action.ts"
import { action } from "../action.ts"
import { errorsOf } from "../error-branches.ts"
import type { Message } from "../message.ts"
import { writeMessage } from "../message.ts"
import { outcomesOf } from "../outcome-branches.ts"

/** What plays, and until when. */
export interface MessageParticipantIteratively<OnError extends string, Next extends string> {
  /** Played one after the other, from the start again after the last. */
  readonly messages: readonly [Message, ...Message[]]
  readonly onError?: OnError
  /** The console writes none: the messages never end by themselves. */
  readonly next?: Next
}

/** Messages that stop now and then for the flow to do something else; it may come back. */
export type Interruption<OnInterrupt extends string> =
  | {
      readonly interruptEverySeconds: number
      readonly onInterrupt: OnInterrupt
      /** Whether messages go on meanwhile. */
      readonly continueDuringInterrupt?: boolean
    }
  | {
      readonly interruptEverySeconds?: never
      readonly onInterrupt?: never
      readonly continueDuringInterrupt?: never
    }

/**
 * Plays messages in a loop, in queue and hold flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-messageparticipantiteratively.html
 */
export function messageParticipantIteratively<
  const OnInterrupt extends string = never,
  const OnError extends string = never,
  const Next extends string = never,
>(
  properties: MessageParticipantIteratively<OnError, Next> & Interruption<OnInterrupt>,
): Action<NoInfer<OnInterrupt | OnError | Next>, "MessageParticipantIteratively"> {
  return action("MessageParticipantIteratively", {
    parameters: (resolve) => ({
      Messages: properties.messages.map((message) => writeMessage(message, resolve)),
      InterruptFrequencySeconds: properties.interruptEverySeconds?.toString(),
      ContinueMessagingDuringInterrupt: properties.continueDuringInterrupt?.toString(),
    }),
    transitions: {
      ...(properties.next !== undefined && { NextAction: properties.next }),
      Errors: errorsOf(properties),
      Conditions: outcomesOf(properties),
    },
  })
}
