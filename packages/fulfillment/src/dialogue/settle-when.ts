import { type Demo, type Instant, localDateOf, type LocalDate } from "@call-center/domain"

import type { Card } from "../conversation/card.ts"
import { asksYes, type Dialogue } from "../conversation/dialogue.ts"
import type { Spoken } from "../conversation/messages.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import type { Offers } from "../prompts/prompts.ts"
import { type Context, spokenWhen } from "./context.ts"
import { type Finding, findSlot } from "./find-slot.ts"
import type { Obstacle } from "./obstacle.ts"
import { offerReason } from "./offer-reason.ts"
import { keysFor } from "./retries.ts"
import { wishFor } from "./wish-for.ts"

/** The wish in a dialogue, for whom, and how it is asked and confirmed. */
export interface SettleWhen {
  readonly dialogue: Dialogue
  /** What was said in this turn. */
  readonly said: Said
  readonly demos: readonly Demo[]
  readonly moving?: Demo | undefined
  /** The question for a day when nothing is known yet. */
  readonly askDate: string
  readonly confirm: (startsAt: Instant) => Spoken
}

/** Asks the next thing that is needed until a start is free, and then for the caller's yes. */
export async function settleWhen(context: Context, settling: SettleWhen): Promise<Reply> {
  const { dialogue, demos, moving } = settling
  if (dialogue.isRejected) return ask(dialogue, "change", [context.prompts.askChange])
  // Nothing new was said: the same times again, without the reason why they were offered.
  if (dialogue.offers.length > 0)
    return offer(context, settling, {
      starts: dialogue.offers,
      reason: "",
      named: undefined,
      hasMore: false,
    })
  const finding = await findSlot(context, { wish: dialogue.wish, demos, moving })
  return replyTo(context, settling, finding)
}

function replyTo(context: Context, settling: SettleWhen, finding: Finding): Reply {
  const { dialogue } = settling
  const { prompts, speak } = context
  switch (finding.type) {
    case "dayMissing":
      return dayMissing(context, settling, finding.obstacle)
    case "timeMissing":
      return ask(dialogue, "time", [prompts.askTime(speak.day(finding.date))])
    case "amOrPm": {
      const [morning = "", evening = ""] = finding.times.map((time) => speak.time(time))
      return ask({ ...dialogue, wish: { ...dialogue.wish, times: finding.times } }, "amOrPm", [
        prompts.askAmOrPm(morning, evening),
      ])
    }
    case "free": {
      return readBack(context, settling, finding.startsAt)
    }
    case "offers":
      return offersFound(context, settling, finding)
  }
}

function readBack(
  context: Context,
  { dialogue, moving, confirm }: SettleWhen,
  startsAt: Instant,
): Reply {
  const settled = { ...dialogue, wish: wishFor(context, startsAt), offers: [] }
  const proposal =
    moving === undefined
      ? ({ of: "booking", startsAt } as const)
      : ({ of: "move", demoId: moving.demoId, from: moving.startsAt, startsAt } as const)
  return {
    type: "ask",
    dialogue: asksYes(settled, "confirm", proposal),
    say: [confirm(startsAt)],
  }
}

function dayMissing(
  context: Context,
  { dialogue, askDate }: SettleWhen,
  obstacle: Obstacle | undefined,
): Reply {
  const { days: _, ...wish } = dialogue.wish
  const reason = context.prompts.offerReason(offerReason(context, obstacle))
  const question = obstacle === undefined ? askDate : context.prompts.askOtherDate
  return ask({ ...dialogue, wish }, "date", [reason, question])
}

function offersFound(
  context: Context,
  settling: SettleWhen,
  finding: Extract<Finding, { type: "offers" }>,
): Reply {
  const { prompts, business } = context
  const { dialogue } = settling
  if (finding.slots.length === 0) {
    const intent = dialogue.task ?? "ScheduleDemo"
    return {
      type: "close",
      intent,
      state: "Failed",
      say: [prompts.nothingFree(business)],
      dialogue,
    }
  }
  const { obstacle, hasMore = false } = finding
  const starts = finding.slots.map((slot) => slot.startsAt)
  const reason = prompts.offerReason(offerReason(context, obstacle))
  const known = finding.keepsDay ? dialogue : { ...dialogue, wish: {} }
  const named = obstacle && dateNamedIn(context, obstacle)
  return offer(context, { ...settling, dialogue: known }, { starts, reason, named, hasMore })
}

/** The day that a reason names. */
function dateNamedIn({ rules }: Context, obstacle: Obstacle): LocalDate | undefined {
  switch (obstacle.code) {
    case "slot_taken":
    case "in_the_past":
    case "too_soon":
      return localDateOf(rules.timeZone, obstacle.startsAt)
    case "own_demo":
      return localDateOf(rules.timeZone, obstacle.demo.startsAt)
    case "closed_day":
    case "closed_time":
    case "fully_booked":
    case "day_over":
    case "past_day":
      return obstacle.date
    case "off_grid":
    case "none_in_window":
    case "beyond_horizon":
      return undefined
  }
}

interface Offer {
  readonly starts: readonly Instant[]
  readonly reason: string
  /** The day that was named right before. */
  readonly named: LocalDate | undefined
  readonly hasMore: boolean
}

function offer(context: Context, { dialogue, said }: SettleWhen, offered: Offer): Reply {
  const { starts, reason } = offered
  const keys = keysFor(context, dialogue, said)
  const question = context.prompts.offers(spokenOffers(context, offered), keys)
  return {
    ...ask({ ...dialogue, offers: starts }, "offer", [reason, question]),
    card: card(context, starts),
  }
}

/** Each offer with its key. The day is named once where it is the same for all, else where it differs from the one before. */
function spokenOffers(context: Context, { starts, named, hasMore }: Offer): Offers {
  const { speak, rules } = context
  const dates = starts.map((startsAt) => localDateOf(rules.timeZone, startsAt))
  const [date] = dates
  const isOneDay = dates.every((each) => each === date)
  const offers = starts.map((startsAt, index) => ({
    key: index + 1,
    text:
      isOneDay || dates[index] === dates[index - 1]
        ? speak.timeOf(startsAt)
        : spokenWhen(context, startsAt),
  }))
  const day = isOneDay && date !== undefined && date !== named ? speak.day(date) : undefined
  return { offers, day, hasMore }
}

function card(context: Context, offers: readonly Instant[]): Card | undefined {
  if (context.channel !== "chat") return undefined
  const buttons = offers.map((startsAt, index) => ({
    text: spokenWhen(context, startsAt),
    value: String(index + 1),
  }))
  return { title: context.prompts.cardTitle, buttons }
}

function ask(dialogue: Dialogue, asked: Dialogue["asked"], say: readonly Spoken[]) {
  const asking = { ...dialogue, asked, readBack: undefined, isAskedOnceMore: false }
  return { type: "ask", dialogue: asking, say } as const
}
