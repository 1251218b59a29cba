import type { Demo } from "@call-center/domain"

import { type Dialogue, startTask, type Task } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import { hasTime, isEmpty, isPartOf } from "../conversation/wish.ts"
import { absorb } from "../dialogue/absorb.ts"
import { settleCaller } from "../dialogue/caller.ts"
import type { Context } from "../dialogue/context.ts"
import { wishFor } from "../dialogue/wish-for.ts"
import { takeTurn } from "./take-turn.ts"

/** How a task is opened. */
export interface Opening {
  readonly task: Task
  readonly said: Said
  /** What the caller wants besides. */
  readonly next?: Dialogue["next"]
  /** The demo that is meant, where it was spoken of already. */
  readonly demoId?: Dialogue["demoId"]
}

/** Opens a task with everything that the caller said in the same breath. */
export async function openTask(
  context: Context,
  dialogue: Dialogue,
  opening: Opening,
): Promise<Reply> {
  const { next = [] } = opening
  const isMended = isOfLastDemo(dialogue, opening.said)
  const demoId = opening.demoId ?? (isMended ? dialogue.focus : undefined)
  // Who mends the day means the same time.
  const said = isMended
    ? { ...opening.said, isSameTime: !hasTime(opening.said.wish) }
    : opening.said
  const task = (await isMove(context, dialogue, opening)) ? "MoveDemo" : opening.task
  const fresh = {
    ...startTask(dialogue, task),
    next: next.length > 0 ? next : alsoWanted(opening),
    demoId,
  }
  const opened = absorb(context, fresh, said) ?? fresh
  return takeTurn(task, { context, dialogue: opened, answered: undefined, said })
}

/** "Can my demo be at noon", "Friday instead of Thursday": no new one for a caller who has that demo. */
async function isMove(
  context: Context,
  dialogue: Dialogue,
  { task, said }: Opening,
): Promise<boolean> {
  const { tasks = [], about, wish, isOwnDemo } = said
  // "Can I come earlier on Thursday", of a demo on that Thursday.
  const isShift = (said.shift ?? said.shiftBy) !== undefined && wish.days !== undefined
  if (task !== "ScheduleDemo" || tasks.length > 0) return false
  if (isOfLastDemo(dialogue, said)) return true
  // "Can we do eleven instead of ten on Thursday", too.
  const isOnDay = isShift || about.times !== undefined
  if (isOwnDemo !== true && about.days === undefined && !isOnDay) return false
  const settled = await settleCaller({ context, dialogue, answered: undefined })
  if (!settled.isKnown) return false
  const demos = await context.store.upcomingDemos(settled.caller)
  const isMeant = ({ startsAt }: Demo): boolean =>
    isPartOf(wishFor(context, startsAt), {
      days: about.days ?? (isOnDay ? wish.days : undefined),
      times: isShift ? undefined : about.times,
    })
  return demos.some(isMeant)
}

/** "Oh no, I meant Monday", "make it eleven", right after a demo was booked or moved: not a further one. */
export function isOfLastDemo({ focus, lastWords }: Dialogue, said: Said): boolean {
  const { tasks = [], isToward, wish, answer } = said
  const isMended = isToward === true || answer === "no" || said.isCorrection === true
  return focus !== undefined && lastWords !== "" && tasks.length === 0 && isMended && !isEmpty(wish)
}

/** "Two demos on Thursday": the others that are wanted, on the same day if one was named. */
function alsoWanted({ task, said: { count = 1, wish } }: Opening): Dialogue["next"] {
  if (task !== "ScheduleDemo") return []
  const day = wish.days === undefined ? {} : { days: wish.days }
  return Array.from({ length: count - 1 }, () => ({ task, wish: day, about: {} }))
}
