import { addDays } from "@call-center/domain"

import type { Dialogue, Question } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import type { Keys } from "../prompts/prompts.ts"
import type { Context } from "./context.ts"

/** After so many answers in a row that make no sense, keys are explained. */
const failuresBeforeKeys = 2
/** After so many, or so many proposals turned down, the bot stops asking. */
const failuresBeforeGivingUp = 3

/** The same question after an answer that made no sense: what went wrong before it, and after it an example, then the keys. */
export function askAgain(context: Context, reply: Reply, said: Said): Reply {
  if (reply.type === "close") return reply
  const { failures, asked } = reply.dialogue
  const { prompts } = context
  // A day that there is not was understood, and is told of.
  const remark =
    said.noSuchDay !== undefined
      ? ""
      : said.isSilence
        ? prompts.notHeard
        : prompts.notUnderstood(asked)
  const again = prefaced(remark, reply)
  if (failures < failuresBeforeKeys) {
    const example = prompts.example(asked)
    // What can be done was told at the greeting; an example says it in other words.
    return { ...again, say: asked === "task" ? [remark, example] : [...again.say, example] }
  }
  const withKeys = context.channel === "voice" && !listsKeys(asked)
  return withKeys ? { ...again, say: [...again.say, keyHint(context, asked)] } : again
}

/** Questions that name their keys with what they choose, once an answer was not understood. */
function listsKeys(asked: Question): boolean {
  return asked === "offer" || asked === "whichDemo"
}

/** Whether choices are told with their keys: to whoever pressed keys, or was not understood. */
export function keysFor({ channel }: Context, { failures }: Dialogue, said?: Said): Keys {
  const wantsKeys = failures > 0 || said?.isByKeys === true
  return wantsKeys && channel === "voice" ? "withKeys" : "withoutKeys"
}

/** A reply with something said before it. */
export function prefaced(remark: string, reply: Reply): Reply {
  return { ...reply, say: [remark, ...reply.say] }
}

/** How a question is answered with keys. */
export function keyHint({ prompts, today }: Context, asked: Question): string {
  // Tomorrow as the four keys MMDD.
  return prompts.keys(asked, addDays(today, 1).slice(5).replace("-", ""))
}

/** Whether to go on asking makes no sense any more. */
export function isHopeless({ failures, declined }: Dialogue): boolean {
  return failures >= failuresBeforeGivingUp || declined >= failuresBeforeGivingUp
}

/** Hands the caller over to a person, or says goodbye and how to reach us. */
export function giveUp(context: Context, dialogue: Dialogue): Reply {
  const { prompts, business } = context
  if (business.agentHandOff) {
    return { ...toAgent(context, dialogue), outcome: "GaveUp", say: [prompts.giveUpToAgent] }
  }
  const say = [prompts.giveUp(business), prompts.goodbye(business)]
  return { type: "close", intent: "Goodbye", state: "Failed", outcome: "GaveUp", say, dialogue }
}

/** Ends the bot's part so that the flow brings the caller to a person, with what was wanted for the agent's whisper. */
export function toAgent(
  { prompts }: Context,
  dialogue: Dialogue,
): Extract<Reply, { type: "close" }> {
  return {
    type: "close",
    intent: "TalkToAgent",
    state: "Fulfilled",
    outcome: "HandedOver",
    say: [prompts.connecting],
    dialogue,
    attributes: { wanted: prompts.wanted(dialogue.task) },
  }
}
