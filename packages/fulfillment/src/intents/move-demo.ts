import {
  type BookingRefusal,
  type Demo,
  type Instant,
  localDateOf,
  type PhoneNumber,
} from "@call-center/domain"

import { settleCaller } from "../dialogue/caller.ts"
import { spokenWhen } from "../dialogue/context.ts"
import type { Dialogue } from "../dialogue/dialogue.ts"
import type { Reply } from "../dialogue/reply.ts"
import { settleWhen } from "../dialogue/settle-when.ts"
import { isConfirmed, type Turn } from "../dialogue/turn.ts"
import { settleDemo } from "../dialogue/which-demo.ts"
import { startOf } from "../dialogue/wish-for.ts"

/** Moves a demo: finds out which and to when, reads both back, and moves it on a yes. */
export async function moveDemo(turn: Turn): Promise<Reply> {
  const { context } = turn
  const caller = settleCaller(context, turn.dialogue)
  if (!caller.isKnown) return caller.reply
  const demos = await context.store.upcomingDemos(caller.number)
  const which = settleDemo(turn, demos)
  if (!which.isSettled) return which.reply
  const { demo } = which
  const startsAt = isConfirmed(turn) ? startOf(context, which.dialogue.wish) : undefined
  const moving: Moving = { turn: { ...turn, dialogue: which.dialogue }, demo, demos }
  return startsAt === undefined ? askWhen(moving) : move(moving, caller.number, startsAt)
}

interface Moving {
  readonly turn: Turn
  readonly demo: Demo
  readonly demos: readonly Demo[]
}

function askWhen({ turn: { context, dialogue }, demo, demos }: Moving): Promise<Reply> {
  const { prompts, rules } = context
  const current = spokenWhen(context, demo.startsAt)
  return settleWhen(context, {
    dialogue: onItsOwnDay(dialogue, localDateOf(rules.timeZone, demo.startsAt)),
    demos,
    moving: demo,
    askDate: prompts.askMoveDate(current),
    confirm: (startsAt) => prompts.confirmMove(current, spokenWhen(context, startsAt)),
  })
}

/** "Make it eleven": a time without a day is on the day that the demo has. */
function onItsOwnDay(dialogue: Dialogue, date: ReturnType<typeof localDateOf>): Dialogue {
  const { days, times, window } = dialogue.wish
  if (days !== undefined || (times === undefined && window === undefined)) return dialogue
  return { ...dialogue, wish: { ...dialogue.wish, days: { from: date, to: date } } }
}

async function move(moving: Moving, caller: PhoneNumber, startsAt: Instant): Promise<Reply> {
  const { context, dialogue } = moving.turn
  const { prompts, business, store, contactId } = context
  const { demoId } = moving.demo
  const outcome = await store.move({ caller, contactId, demoId, startsAt })
  if (!outcome.ok) return refused(moving, outcome.refusal)
  const say = [prompts.moved(spokenWhen(context, outcome.value.demo.startsAt), business)]
  return { type: "close", intent: "MoveDemo", state: "Fulfilled", outcome: "Moved", say, dialogue }
}

function refused(moving: Moving, refusal: BookingRefusal): Reply | Promise<Reply> {
  const { context, dialogue } = moving.turn
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
      return askWhen(moving)
  }
}
