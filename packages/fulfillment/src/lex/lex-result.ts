import { intentNames, type SlotName, slotNames } from "@call-center/lex-bot"
import type { LexV2Message, LexV2Result, LexV2Slots } from "aws-lambda"

import { type Dialogue, endTask, type Question } from "../conversation/dialogue.ts"
import { plainText, shortened, type Spoken, spokenMessage } from "../conversation/messages.ts"
import {
  dialogueAttribute,
  longestLastWords,
  rememberDialogue,
} from "../conversation/remembered-dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { oneDay } from "../conversation/wish.ts"
import type { LexEvent } from "./lex-event.ts"
import { responseCard } from "./response-card.ts"
import { attributesForSlots, keptAttributes } from "./session-attributes.ts"

/**
 * A reply in Lex's terms. `sessionAttributes` is always there and nothing of the event is echoed that AWS's response
 * schema does not know. https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html
 */
export function lexResult(event: LexEvent, reply: Reply): LexV2Result {
  const message = spokenMessage(reply.say, event.acceptsSsml)
  const { dialogAction, intent } = reply.type === "close" ? closed(reply) : asked(reply)
  return {
    sessionState: {
      sessionAttributes: {
        ...(dialogAction.type === "ElicitIntent" ? keptAttributes : attributesForSlots)(
          event.sessionAttributes,
        ),
        ...(reply.type === "close" ? reply.attributes : {}),
        [dialogueAttribute]: rememberDialogue(dialogueAfter(reply)),
      },
      dialogAction,
      ...(intent === undefined ? {} : { intent }),
    },
    ...(message === undefined ? {} : { messages: [message, ...cardsOf(reply)] }),
  }
}

/** Ends the conversation when nothing can be said about it but this; the dialogue is forgotten. */
export function closedResult(
  intent: string,
  say: Spoken,
  sessionAttributes: Readonly<Record<string, string>> = {},
): LexV2Result {
  const message = spokenMessage([say], false)
  return {
    sessionState: {
      sessionAttributes: keptAttributes(sessionAttributes),
      dialogAction: { type: "Close" },
      intent: { name: intent, state: "Failed" },
    },
    ...(message === undefined ? {} : { messages: [message] }),
  }
}

type SessionState = Pick<LexV2Result["sessionState"], "dialogAction"> & {
  readonly intent?: IntentResponse
}

interface IntentResponse {
  name: string
  state: "Fulfilled" | "Failed" | "InProgress"
  confirmationState?: "None"
  slots?: LexV2Slots
}

function closed({ intent, state }: Extract<Reply, { type: "close" }>): SessionState {
  return { dialogAction: { type: "Close" }, intent: { name: intent, state } }
}

function asked({ dialogue }: Extract<Reply, { type: "ask" }>): SessionState {
  const { task, asked: question } = dialogue
  const slotToElicit = slotOf[question]
  if (task === undefined || question === "task") return { dialogAction: { type: "ElicitIntent" } }
  const intent: IntentResponse = {
    name: task,
    state: "InProgress",
    confirmationState: "None",
    slots: slotsOf(dialogue),
  }
  if (slotToElicit === undefined) return { dialogAction: { type: "ConfirmIntent" }, intent }
  return { dialogAction: { type: "ElicitSlot", slotToElicit }, intent }
}

/** The Lex slot that each question elicits; those without one are yes-or-no questions. */
const slotOf: Readonly<Record<Question, SlotName | undefined>> = {
  task: undefined,
  phoneNumber: slotNames.phoneNumber,
  confirmNumber: undefined,
  code: slotNames.code,
  whichDemo: slotNames.whichDemo,
  date: slotNames.date,
  time: slotNames.time,
  change: slotNames.date,
  amOrPm: slotNames.time,
  offer: slotNames.offer,
  confirm: undefined,
}

function slotsOf({ wish, task }: Dialogue): LexV2Slots {
  if (task !== intentNames.scheduleDemo && task !== intentNames.moveDemo) return {}
  const [time, other] = wish.times ?? []
  return {
    [slotNames.date]: slot(oneDay(wish)),
    [slotNames.time]: slot(other === undefined ? time : undefined),
  }
}

function slot(value: string | undefined): LexV2Slots[string] {
  if (value === undefined) return null
  return {
    shape: "Scalar",
    value: { originalValue: value, interpretedValue: value, resolvedValues: [value] },
  }
}

function cardsOf(reply: Reply): LexV2Message[] {
  return reply.type === "ask" && reply.card !== undefined ? [responseCard(reply.card)] : []
}

/** A closed task leaves its last words, for a caller who asks to hear them again. */
function dialogueAfter({ type, dialogue, say }: Reply): Dialogue {
  if (type === "ask") return dialogue
  return endTask(dialogue, shortened(plainText(say), longestLastWords))
}
