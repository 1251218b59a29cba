import type { Demo } from "@call-center/domain"

import { type Dialogue, startTask, type Task } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import { isPartOf } from "../conversation/wish.ts"
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
  const { said, next = [], demoId } = opening
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
  { task, said: { tasks = [], about, isOwnDemo } }: Opening,
): Promise<boolean> {
  if (task !== "ScheduleDemo" || tasks.length > 0) return false
  if (isOwnDemo !== true && about.days === undefined) return false
  const settled = await settleCaller({ context, dialogue, answered: undefined })
  if (!settled.isKnown) return false
  const demos = await context.store.upcomingDemos(settled.caller)
  const isMeant = ({ startsAt }: Demo): boolean =>
    isPartOf(wishFor(context, startsAt), { days: about.days })
  return demos.some(isMeant)
}

/** "Two demos on Thursday": the others that are wanted, on the same day if one was named. */
function alsoWanted({ task, said: { count = 1, wish } }: Opening): Dialogue["next"] {
  if (task !== "ScheduleDemo") return []
  const day = wish.days === undefined ? {} : { days: wish.days }
  return Array.from({ length: count - 1 }, () => ({ task, wish: day, about: {} }))
}
