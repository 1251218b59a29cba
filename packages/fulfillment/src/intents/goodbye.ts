import type { Dialogue } from "../dialogue/dialogue.ts"
import type { Reply } from "../dialogue/reply.ts"

/** Ends the conversation; the contact flow says goodbye. */
export function goodbye(dialogue: Dialogue): Reply {
  return { type: "close", intent: "Goodbye", state: "Fulfilled", say: [], dialogue }
}
