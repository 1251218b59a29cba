import type { BookingRefusal, Demo } from "@call-center/domain"

import type { Dialogue } from "../conversation/dialogue.ts"
import type { ClearYes } from "../conversation/read-back.ts"
import type { Reply } from "../conversation/reply.ts"
import { refusedContact, settleCaller } from "../dialogue/caller.ts"
import type { KnownCaller } from "../dialogue/commands.ts"
import { type Context, spokenWhen, textedOnce, whyNotTexted } from "../dialogue/context.ts"
import { settleWhen } from "../dialogue/settle-when.ts"
import { clearYesTo, type Turn } from "../dialogue/turn.ts"

/** Books a demo: finds out for whom and when, reads it back, and books on a yes. */
export async function scheduleDemo(turn: Turn): Promise<Reply> {
  const { context, dialogue } = turn
  const settled = await settleCaller(turn)
  if (!settled.isKnown) return settled.reply
  const { caller } = settled
  const yes = clearYesTo(turn, "booking")
  if (yes !== undefined) return book(turn, caller, yes)
  const demos = await context.store.upcomingDemos(caller)
  if (demos.length >= context.rules.maximumUpcomingDemos)
    return limitReached(context, dialogue, demos)
  return askWhen(turn, demos)
}

function askWhen({ context, dialogue, said }: Turn, demos: readonly Demo[]): Promise<Reply> {
  const { prompts } = context
  return settleWhen(context, {
    dialogue,
    said,
    demos,
    askDate: prompts.askDate,
    confirm: (startsAt) => prompts.confirmBooking(spokenWhen(context, startsAt)),
  })
}

async function book(turn: Turn, caller: KnownCaller, yes: ClearYes<"booking">): Promise<Reply> {
  const { context, dialogue } = turn
  const { prompts, business, commands } = context
  const outcome = await commands.book(yes, caller)
  if (!outcome.ok) return refused(turn, caller, outcome.refusal)
  const { startsAt: start, demoId } = outcome.value
  const when = spokenWhen(context, start)
  const say = [
    prompts.booked(when, textedOnce(business, dialogue, outcome.value), context.rules.slotMinutes),
    whyNotTexted(context, outcome.value),
  ]
  return {
    type: "close",
    intent: "ScheduleDemo",
    state: "Fulfilled",
    outcome: "Booked",
    say,
    dialogue: { ...dialogue, focus: demoId },
  }
}

async function refused(turn: Turn, caller: KnownCaller, refusal: BookingRefusal): Promise<Reply> {
  const { context, dialogue } = turn
  switch (refusal.code) {
    case "too_many_numbers":
    case "too_many_changes":
      return refusedContact(context, dialogue, refusal)
    case "limit_reached":
      return limitReached(context, dialogue, refusal.upcoming)
    case "already_booked": {
      const say = [context.prompts.alreadyBooked(spokenWhen(context, refusal.demo.startsAt))]
      return { type: "close", intent: "ScheduleDemo", state: "Failed", say, dialogue }
    }
    case "slot_taken":
    case "outside_opening_hours":
    case "off_grid":
    case "holiday":
    case "in_the_past":
    case "too_soon":
    case "beyond_horizon":
    case "not_found":
    case "already_cancelled":
    case "already_started":
      // Somebody was faster, or the clock went on: the same wish is looked up in the calendar again.
      return askWhen(turn, await context.store.upcomingDemos(caller))
  }
}

function limitReached(context: Context, dialogue: Dialogue, demos: readonly Demo[]): Reply {
  const { prompts, speak, rules, business } = context
  const days = demos.map((demo) => speak.dayOf(demo.startsAt))
  // Of demos that other contacts made for a number, only its owner hears.
  const isAll = demos.length >= rules.maximumUpcomingDemos
  const say = isAll
    ? [prompts.limitReached(days)]
    : [prompts.limitReachedUnproven, prompts.callFromYourNumber(business)]
  return { type: "close", intent: "ScheduleDemo", state: "Failed", say, dialogue }
}
