import { type Demo, type Instant, localDateOf, type LocalDate } from "@call-center/domain"

import type { Card } from "../conversation/card.ts"
import { asksYes, type Dialogue } from "../conversation/dialogue.ts"
import type { Spoken } from "../conversation/messages.ts"
import type { Reply } from "../conversation/reply.ts"
import { oneDay } from "../conversation/wish.ts"
import type { SpokenOffer } from "../prompts/prompts.ts"
import { type Context, spokenWhen } from "./context.ts"
import { type Finding, findSlot } from "./find-slot.ts"
import type { Obstacle } from "./obstacle.ts"
import { offerReason } from "./offer-reason.ts"
import { wishFor } from "./wish-for.ts"

/** The wish in a dialogue, for whom, and how it is asked and confirmed. */
export interface SettleWhen {
  readonly dialogue: Dialogue
  readonly demos: readonly Demo[]
  readonly moving?: Demo | undefined
  /** The question for a day when nothing is known yet. */
  readonly askDate: string
  readonly confirm: (startsAt: Instant) => Spoken
}

/** Asks the next thing that is needed until a start is free, and then for the caller's yes. */
export async function settleWhen(context: Context, settling: SettleWhen): Promise<Reply> {
  const { dialogue, demos, moving } = settling
  if (dialogue.isRejected) return ask(dialogue, "date", [context.prompts.askChange])
  // Nothing new was said: the same times again, without the reason why they were offered.
  if (dialogue.offers.length > 0)
    return offer(context, dialogue, { starts: dialogue.offers, reason: "" })
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
      return offersFound(context, dialogue, finding)
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
  dialogue: Dialogue,
  finding: Extract<Finding, { type: "offers" }>,
): Reply {
  const { prompts, business } = context
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
  const starts = finding.slots.map((slot) => slot.startsAt)
  const reason = prompts.offerReason(offerReason(context, finding.obstacle))
  if (finding.keepsDay) return offer(context, dialogue, { starts, reason })
  return offer(context, { ...dialogue, wish: {} }, { starts, reason })
}

interface Offer {
  readonly starts: readonly Instant[]
  readonly reason: string
}

function offer(context: Context, dialogue: Dialogue, { starts, reason }: Offer): Reply {
  const { prompts, channel } = context
  const spoken = spokenOffers(context, starts, oneDay(dialogue.wish))
  return {
    ...ask({ ...dialogue, offers: starts }, "offer", [reason, prompts.offers(spoken, channel)]),
    card: card(context, starts),
  }
}

/** Each offer with its key; the day is named where it differs from the one named before. */
function spokenOffers(
  context: Context,
  starts: readonly Instant[],
  named: LocalDate | undefined,
): readonly SpokenOffer[] {
  const dates = starts.map((startsAt) => localDateOf(context.rules.timeZone, startsAt))
  return starts.map((startsAt, index) => ({
    key: index + 1,
    text:
      dates[index] === (index === 0 ? named : dates[index - 1])
        ? context.speak.timeOf(startsAt)
        : spokenWhen(context, startsAt),
  }))
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
