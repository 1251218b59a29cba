import type { BookingRefusal } from "@call-center/domain"

import { asksYes } from "../conversation/dialogue.ts"
import type { ClearYes } from "../conversation/read-back.ts"
import type { Reply } from "../conversation/reply.ts"
import { refusedContact, settleCaller } from "../dialogue/caller.ts"
import type { KnownCaller } from "../dialogue/commands.ts"
import { spokenWhen, textedOnce, whyNotTexted } from "../dialogue/context.ts"
import { settleOwnDemos } from "../dialogue/own-demos.ts"
import { clearYesTo, type Turn } from "../dialogue/turn.ts"
import { settleDemo } from "../dialogue/which-demo.ts"

/** Cancels a demo: finds out which, reads it back, and cancels it on a yes. */
export async function cancelDemo(turn: Turn): Promise<Reply> {
  const { context, dialogue } = turn
  const settled = await settleCaller(turn)
  if (!settled.isKnown) return settled.reply
  if (dialogue.isRejected) return failed(turn, context.prompts.notDone("CancelDemo"))
  const yes = clearYesTo(turn, "cancellation")
  if (yes !== undefined) return cancel(turn, settled.caller, yes)
  const own = await settleOwnDemos(turn)
  if (!own.isKnown) return own.reply
  const which = settleDemo(own.turn, own.demos)
  if (!which.isSettled) return which.reply
  const { demoId, startsAt } = which.demo
  const say = [context.prompts.confirmCancellation(spokenWhen(context, startsAt))]
  const readBack = { of: "cancellation", demoId, startsAt } as const
  return { type: "ask", dialogue: asksYes(which.dialogue, "confirm", readBack), say }
}

async function cancel(
  turn: Turn,
  caller: KnownCaller,
  yes: ClearYes<"cancellation">,
): Promise<Reply> {
  const { context, dialogue } = turn
  const { prompts, business, commands } = context
  const outcome = await commands.cancel(yes, caller)
  if (!outcome.ok) return refused(turn, outcome.refusal)
  const when = spokenWhen(context, outcome.value.startsAt)
  const say = [
    prompts.cancelled(when, textedOnce(business, dialogue, outcome.value)),
    whyNotTexted(context, outcome.value),
  ]
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
  if (refusal.code === "too_many_changes" || refusal.code === "too_many_numbers")
    return refusedContact(turn.context, turn.dialogue, refusal)
  if (refusal.code === "already_cancelled") return failed(turn, prompts.alreadyCancelled)
  if (refusal.code === "already_started") return failed(turn, prompts.alreadyStarted)
  return failed(turn, prompts.noSuchDemo)
}

function failed({ dialogue }: Turn, say: string): Reply {
  return { type: "close", intent: "CancelDemo", state: "Failed", say: [say], dialogue }
}
