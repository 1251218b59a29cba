import { type BookingRefusal, type Demo, localDateOf } from "@call-center/domain"

import type { Dialogue } from "../conversation/dialogue.ts"
import type { ClearYes } from "../conversation/read-back.ts"
import type { Reply } from "../conversation/reply.ts"
import { hasTime } from "../conversation/wish.ts"
import { refusedContact, settleCaller } from "../dialogue/caller.ts"
import type { KnownCaller } from "../dialogue/commands.ts"
import { spokenWhen, textedOnce, whyNotTexted } from "../dialogue/context.ts"
import { settleOwnDemos } from "../dialogue/own-demos.ts"
import { settleWhen } from "../dialogue/settle-when.ts"
import { countedFrom } from "../dialogue/shifted-wish.ts"
import { clearYesTo, type Turn } from "../dialogue/turn.ts"
import { settleDemo } from "../dialogue/which-demo.ts"

/** Moves a demo: finds out which and to when, reads both back, and moves it on a yes. */
export async function moveDemo(turn: Turn): Promise<Reply> {
  const yes = clearYesTo(turn, "move")
  if (yes === undefined) {
    const own = await settleOwnDemos(turn)
    return own.isKnown ? askWhen(own.turn, own.demos) : own.reply
  }
  const settled = await settleCaller(turn)
  return settled.isKnown ? move(turn, settled.caller, yes) : settled.reply
}

async function askWhen(turn: Turn, demos: readonly Demo[]): Promise<Reply> {
  const { context } = turn
  const { prompts, rules } = context
  const which = settleDemo(turn, demos)
  if (!which.isSettled) return which.reply
  const { demo } = which
  const wish = countedFrom(context, which.dialogue, demo.startsAt)
  const dialogue = { ...which.dialogue, wish, fromDemo: undefined }
  const current = spokenWhen(context, demo.startsAt)
  return settleWhen(context, {
    dialogue: onItsOwnDay(dialogue, localDateOf(rules.timeZone, demo.startsAt)),
    said: turn.said,
    demos,
    moving: demo,
    askDate: prompts.askMoveDate(current),
    confirm: (startsAt) => prompts.confirmMove(current, spokenWhen(context, startsAt)),
  })
}

/** "Make it eleven": a time without a day is on the day that the demo has. */
function onItsOwnDay(dialogue: Dialogue, date: ReturnType<typeof localDateOf>): Dialogue {
  if (dialogue.wish.days !== undefined || !hasTime(dialogue.wish)) return dialogue
  return { ...dialogue, wish: { ...dialogue.wish, days: { from: date, to: date } } }
}

async function move(turn: Turn, caller: KnownCaller, yes: ClearYes<"move">): Promise<Reply> {
  const { context, dialogue } = turn
  const { prompts, business, commands } = context
  const outcome = await commands.move(yes, caller)
  if (!outcome.ok) return refused(turn, caller, outcome.refusal)
  const { demo } = outcome.value
  const when = spokenWhen(context, demo.startsAt)
  const say = [
    prompts.moved(when, textedOnce(business, dialogue, demo)),
    whyNotTexted(context, demo),
  ]
  return {
    type: "close",
    intent: "MoveDemo",
    state: "Fulfilled",
    outcome: "Moved",
    say,
    dialogue: { ...dialogue, focus: demo.demoId },
  }
}

async function refused(turn: Turn, caller: KnownCaller, refusal: BookingRefusal): Promise<Reply> {
  const { context, dialogue } = turn
  const { prompts } = context
  const failed = (say: string): Reply => ({
    type: "close",
    intent: "MoveDemo",
    state: "Failed",
    say: [say],
    dialogue,
  })
  switch (refusal.code) {
    case "not_found":
      return failed(prompts.noSuchDemo)
    case "already_cancelled":
      return failed(prompts.alreadyCancelled)
    case "already_started":
      return failed(prompts.alreadyStarted)
    case "too_many_numbers":
    case "too_many_changes":
      return refusedContact(context, dialogue, refusal)
    case "already_booked":
      return failed(prompts.alreadyBooked(spokenWhen(context, refusal.demo.startsAt)))
    case "slot_taken":
    case "outside_opening_hours":
    case "off_grid":
    case "holiday":
    case "in_the_past":
    case "too_soon":
    case "beyond_horizon":
    case "limit_reached":
      // Somebody was faster, or the clock went on: the same wish is looked up in the calendar again.
      return askWhen(turn, await context.store.upcomingDemos(caller))
  }
}
