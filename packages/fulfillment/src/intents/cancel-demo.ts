import type { BookingRefusal, DemoId, PhoneNumber } from "@call-center/domain"

import type { Reply } from "../conversation/reply.ts"
import { settleCaller } from "../dialogue/caller.ts"
import { spokenWhen } from "../dialogue/context.ts"
import { isConfirmed, type Turn } from "../dialogue/turn.ts"
import { settleDemo } from "../dialogue/which-demo.ts"

/** Cancels a demo: finds out which, reads it back, and cancels it on a yes. */
export async function cancelDemo(turn: Turn): Promise<Reply> {
  const { context, dialogue } = turn
  const caller = settleCaller(context, dialogue)
  if (!caller.isKnown) return caller.reply
  if (dialogue.isRejected) return failed(turn, context.prompts.notDone("CancelDemo"))
  if (isConfirmed(turn) && dialogue.demoId !== undefined)
    return cancel(turn, caller.number, dialogue.demoId)
  const which = settleDemo(turn, await context.store.upcomingDemos(caller.number))
  if (!which.isSettled) return which.reply
  const say = [context.prompts.confirmCancellation(spokenWhen(context, which.demo.startsAt))]
  return { type: "ask", dialogue: { ...which.dialogue, asked: "confirm" }, say }
}

async function cancel(turn: Turn, caller: PhoneNumber, demoId: DemoId): Promise<Reply> {
  const { context, dialogue } = turn
  const { prompts, business, store, contactId } = context
  const outcome = await store.cancel({ caller, contactId, demoId })
  if (!outcome.ok) return refused(turn, outcome.refusal)
  const say = [prompts.cancelled(spokenWhen(context, outcome.value.startsAt), business)]
  return {
    type: "close",
    intent: "CancelDemo",
    state: "Fulfilled",
    outcome: "Cancelled",
    say,
    dialogue,
  }
}

function refused(turn: Turn, refusal: BookingRefusal): Reply {
  const { prompts } = turn.context
  if (refusal.code === "already_cancelled") return failed(turn, prompts.alreadyCancelled)
  if (refusal.code === "already_started") return failed(turn, prompts.alreadyStarted)
  return failed(turn, prompts.noSuchDemo)
}

function failed({ dialogue }: Turn, say: string): Reply {
  return { type: "close", intent: "CancelDemo", state: "Failed", say: [say], dialogue }
}
