import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { isRunning } from "../conversation/running-dialogue.ts"
import type { Context } from "../dialogue/context.ts"
import { prefaced, toAgent } from "../dialogue/retries.ts"
import { askTask, repeatQuestion } from "./ask-again.ts"

/** Ends the bot's part so that the flow can route to a person; without one, says so and goes on. */
export async function talkToAgent(context: Context, dialogue: Dialogue): Promise<Reply> {
  const { business, prompts } = context
  if (business.agentHandOff) return toAgent(context, dialogue)
  const remark = prompts.noAgent(business)
  if (isRunning(dialogue)) return repeatQuestion(context, dialogue, remark)
  return prefaced(remark, askTask(context, dialogue))
}
