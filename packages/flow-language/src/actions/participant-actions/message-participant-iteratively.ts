import { type Code, listCode, objectCode } from "../../code/code.ts"
import { fixedNumberCode, flagCode, isList, isObject } from "../../code/value-code.ts"
import type { JsonObject } from "../../flow-content.ts"
import { equalsEach } from "../../rule/action-rule.ts"
import { listOf, objectOf, required, staticChoice, staticInteger } from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"
import { type Message, messageCode, messageParameters, writeMessage } from "../message.ts"

/** What plays, and whether it stops now and then for the flow to do something else, which may lead back. */
export type LoopedMessages = {
  /** Played one after the other, and from the first again after the last. */
  readonly messages: readonly [Message, ...Message[]]
} & (
  | {
      readonly interruptEverySeconds: number
      readonly onInterrupt: string
      /** Whether messages go on meanwhile. */
      readonly continueDuringInterrupt?: boolean
    }
  | {
      readonly interruptEverySeconds?: never
      readonly onInterrupt?: never
      readonly continueDuringInterrupt?: never
    }
)

const interrupted = { parameter: "InterruptFrequencySeconds", present: true } as const

const loopedMessages: PropertyGroup<LoopedMessages> = {
  parameters: {
    Messages: required(listOf({ ...objectOf(messageParameters), exactlyOne: "demanded" }, 1)),
    InterruptFrequencySeconds: staticInteger(1),
    ContinueMessagingDuringInterrupt: staticChoice("true", "false"),
  },
  write: ({ messages, interruptEverySeconds, continueDuringInterrupt }, resolve) => ({
    Messages: messages.map((message) => writeMessage(message, resolve)),
    InterruptFrequencySeconds: interruptEverySeconds?.toString(),
    ContinueMessagingDuringInterrupt: continueDuringInterrupt?.toString(),
  }),
  read: (it) => {
    const messages = messagesCode(it)
    if (!("InterruptFrequencySeconds" in it)) return { messages }
    const { ContinueMessagingDuringInterrupt: continues } = it
    return {
      messages,
      interruptEverySeconds: fixedNumberCode(it["InterruptFrequencySeconds"]),
      continueDuringInterrupt: flagCode(continues, ["true", "false"]),
    }
  },
  needs: ["messages"],
}

/**
 * Plays messages in a loop, in queue and hold flows.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-messageparticipantiteratively.html
 */
export const messageParticipantIteratively = defineAction("MessageParticipantIteratively", {
  evidence: "S",
  role: "speaks",
  flowTypes: ["CUSTOMER_QUEUE", "CUSTOMER_HOLD", "AGENT_HOLD", "MODULE"],
  channels: ["VOICE"],
  group: loopedMessages,
  branches: { onInterrupt: interrupted, onError: "optional" },
  conditions: [{ when: interrupted, ...equalsEach("MessagesInterrupted") }],
  next: "optional",
})

function messagesCode({ Messages }: JsonObject): Code | undefined {
  if (!isList(Messages) || Messages.length === 0) return undefined
  const messages = Messages.map((it) => (isObject(it) ? messageCode(it) : {}))
  return messages.every((it) => Object.keys(it).length === 1)
    ? listCode(messages.map((it) => objectCode(it)))
    : undefined
}
