import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { RunningDialogue } from "../conversation/running-dialogue.ts"
import { nothingSaid } from "../conversation/said.ts"
import type { Context } from "../dialogue/context.ts"
import { prefaced } from "../dialogue/retries.ts"
import { takeTurn } from "./take-turn.ts"

/** Asks the running question once more, with something said before it. */
export async function repeatQuestion(
  context: Context,
  dialogue: RunningDialogue,
  remark: string,
): Promise<Reply> {
  return prefaced(remark, await resume(context, dialogue))
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
