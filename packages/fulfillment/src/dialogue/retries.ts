import { addDays } from "@call-center/domain"

import type { Context } from "./context.ts"
import type { Dialogue } from "./dialogue.ts"
import type { Reply } from "./reply.ts"
import type { Said } from "./said.ts"

/** After so many answers in a row that make no sense, keys are explained. */
const failuresBeforeKeys = 2
/** After so many, or so many proposals turned down, the bot stops asking. */
const failuresBeforeGivingUp = 3

/** The same question again after an answer that made no sense, with what went wrong before it and the keys after it. */
export function askAgain(context: Context, reply: Reply, said: Said): Reply {
  if (reply.type === "close") return reply
  const { prompts } = context
  const { failures, asked } = reply.dialogue
  const remark = said.isSilence ? prompts.notHeard : prompts.notUnderstood
  const withKeys = failures >= failuresBeforeKeys && context.channel === "voice"
  const hint = withKeys ? prompts.keys(asked, exampleDate(context)) : ""
  return { ...reply, say: [remark, ...reply.say, hint] }
}

/** Whether to go on asking makes no sense any more. */
export function isHopeless({ failures, declined }: Dialogue): boolean {
  return failures >= failuresBeforeGivingUp || declined >= failuresBeforeGivingUp
}

/** Brings the caller to a person, or says goodbye and how to reach us. */
export function giveUp(context: Context, dialogue: Dialogue): Reply {
  const { prompts, business } = context
  if (business.agentHandOff) return toAgent(context, dialogue)
  return {
    type: "close",
    intent: "Goodbye",
    state: "Failed",
    say: [prompts.giveUp(business)],
    dialogue,
  }
}

/** Ends the bot's part so that the flow brings the caller to a person, with what was wanted for the agent's whisper. */
export function toAgent({ prompts }: Context, dialogue: Dialogue): Reply {
  return {
    type: "close",
    intent: "TalkToAgent",
    state: "Fulfilled",
    say: [prompts.connecting],
    dialogue,
    attributes: { wanted: prompts.wanted(dialogue.task) },
  }
}

/** Tomorrow as the four keys MMDD. */
function exampleDate({ today }: Context): string {
  return addDays(today, 1).slice(5).replace("-", "")
}
