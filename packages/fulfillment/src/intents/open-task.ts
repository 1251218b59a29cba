import { type Dialogue, startTask, type Task } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import { absorb } from "../dialogue/absorb.ts"
import type { Context } from "../dialogue/context.ts"
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
export function openTask(context: Context, dialogue: Dialogue, opening: Opening): Promise<Reply> {
  const { task, said, next = [], demoId } = opening
  const fresh = {
    ...startTask(dialogue, task),
    next: next.length > 0 ? next : alsoWanted(opening),
    demoId,
  }
  const opened = absorb(context, fresh, said) ?? fresh
  return takeTurn(task, { context, dialogue: opened, answered: undefined, said })
}

/** "Two demos on Thursday": the others that are wanted, on the same day if one was named. */
function alsoWanted({ task, said: { count = 1, wish } }: Opening): Dialogue["next"] {
  if (task !== "ScheduleDemo") return []
  const day = wish.days === undefined ? {} : { days: wish.days }
  return Array.from({ length: count - 1 }, () => ({ task, wish: day, about: {} }))
}
