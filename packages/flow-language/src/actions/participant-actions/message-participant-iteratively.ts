import { type Action, action } from "../../action.ts"
import { type Code, listCode, objectCode } from "../../code/code.ts"
import { byOutcome } from "../../code/condition-code.ts"
import { fixedNumberCode, flagCode, isList, isObject } from "../../code/value-code.ts"
import { errorsOf } from "../../error-branches.ts"
import type { JsonObject } from "../../flow-content.ts"
import { outcomesOf } from "../../outcome-branches.ts"
import { listOf, objectOf, required, staticChoice, staticInteger } from "../../rule/value-rule.ts"
import { describeAction } from "../describe-action.ts"
import { type Message, messageCode, messageParameters, writeMessage } from "../message.ts"

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
export const messageParticipantIteratively = describeAction(
  "MessageParticipantIteratively",
  build,
  {
    evidence: "S",
    role: "speaks",
    parameters: {
      Messages: required(listOf({ ...objectOf(messageParameters), exactlyOne: "demanded" }, 1)),
      InterruptFrequencySeconds: staticInteger(1),
      ContinueMessagingDuringInterrupt: staticChoice("true", "false"),
    },
    errors: { optional: ["NoMatchingError"] },
    conditions: [
      {
        when: { parameter: "InterruptFrequencySeconds", present: true },
        operators: ["Equals"],
        operands: { kind: "fixed", values: ["MessagesInterrupted"], all: true },
      },
    ],
    next: "optional",
    flowTypes: ["CUSTOMER_QUEUE", "CUSTOMER_HOLD", "AGENT_HOLD", "MODULE"],
    channels: ["VOICE"],
    shapes: [
      {
        parameters: (it) => ({
          messages: messagesCode(it),
          interruptEverySeconds: fixedNumberCode(it["InterruptFrequencySeconds"]),
          continueDuringInterrupt: flagCode(it["ContinueMessagingDuringInterrupt"], [
            "true",
            "false",
          ]),
        }),
        needs: ["messages", "interruptEverySeconds", "onInterrupt"],
        conditions: byOutcome("onInterrupt"),
        next: "optional",
      },
      {
        parameters: (it) => ({ messages: messagesCode(it) }),
        needs: ["messages"],
        next: "optional",
      },
    ],
  },
)

function build<
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

function messagesCode({ Messages }: JsonObject): Code | undefined {
  if (!isList(Messages) || Messages.length === 0) return undefined
  const messages = Messages.map((it) => (isObject(it) ? messageCode(it) : {}))
  return messages.every((it) => Object.keys(it).length === 1)
    ? listCode(messages.map(objectCode))
    : undefined
}
