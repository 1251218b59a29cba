import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { RunningDialogue } from "../conversation/running-dialogue.ts"
import { nothingSaid } from "../conversation/said.ts"
import type { Context } from "../dialogue/context.ts"
import { giveUp, isHopeless, keyHint, prefaced } from "../dialogue/retries.ts"
import { takeTurn } from "./take-turn.ts"

/** Asks the running question once more, with something said before it. */
export async function repeatQuestion(
  context: Context,
  dialogue: RunningDialogue,
  remark: string,
): Promise<Reply> {
  return prefaced(remark, await resume(context, dialogue))
}

/** Reads back once more, with the keys, after a yes that came with words which nobody here can account for. */
export async function askOnceMore(context: Context, dialogue: RunningDialogue): Promise<Reply> {
  const doubtful = { ...dialogue, failures: dialogue.failures + 1, isAskedOnceMore: true }
  if (isHopeless(doubtful)) return giveUp(context, doubtful)
  const reply = await resume(context, doubtful)
  const { asked } = reply.dialogue
  if (reply.type === "close" || asked !== dialogue.asked) return reply
  const say = [context.prompts.toBeSure, ...reply.say, keyHint(context, asked)]
  return { ...reply, say }
}

/** The running question, as it is asked. */
export function resume(context: Context, dialogue: RunningDialogue): Promise<Reply> {
  return takeTurn(dialogue.task, {
    context,
    dialogue,
    answered: dialogue.asked,
    said: nothingSaid(false),
  })
}

/** The open question what can be done for the caller. */
export function askTask({ prompts, business }: Context, dialogue: Dialogue): Reply {
  return { type: "ask", dialogue: { ...dialogue, asked: "task" }, say: [prompts.askTask(business)] }
}
