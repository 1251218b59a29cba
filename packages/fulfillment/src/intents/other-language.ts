import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Context } from "../dialogue/context.ts"
import { toAgent } from "../dialogue/retries.ts"

/** Tells a caller in their own language that we speak another one, and brings them to a person, or says how to reach us. */
export function inOtherLanguage(context: Context, dialogue: Dialogue): Reply {
  const { prompts, business } = context
  const say = [prompts.otherLanguage(business)]
  if (business.agentHandOff) return { ...toAgent(context, dialogue), say }
  return { type: "close", intent: "Goodbye", state: "Failed", say, dialogue }
}
