import { type Dialogue, type NextWish, startTask } from "../conversation/dialogue.ts"
import type { Task } from "../conversation/dialogue.ts"
import { mostNext } from "../conversation/remembered-dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { nothingSaid, type Said } from "../conversation/said.ts"
import type { Context } from "../dialogue/context.ts"
import { openTask } from "./open-task.ts"

/** One of several wishes, as it was understood. */
export interface HeardWish {
  readonly task: Task
  readonly said: Said
}

/** Takes up the first of several wishes and keeps the others. */
export function openSeveral(
  context: Context,
  dialogue: Dialogue,
  [first, ...others]: readonly [HeardWish, ...HeardWish[]],
): Promise<Reply> {
  return openTask(context, dialogue, { ...first, next: others.map(nextWish) })
}

/** The dialogue with a wish that is taken up later. */
export function withNext(dialogue: Dialogue, heard: HeardWish): Dialogue {
  return { ...dialogue, next: [...dialogue.next, nextWish(heard)].slice(0, mostNext) }
}

function nextWish({ task, said: { wish, about } }: HeardWish): NextWish {
  return { task, wish, about }
}

/** Goes on with the next wish once a task has ended, in the same breath. */
export async function takeUpNext(context: Context, reply: Reply): Promise<Reply> {
  const [next, ...others] = reply.dialogue.next
  if (reply.type === "ask" || reply.intent !== reply.dialogue.task || next === undefined)
    return reply
  const { task, wish, about, demoId } = next
  const opened = await openTask(context, startTask(reply.dialogue, undefined), {
    task,
    said: { ...nothingSaid(false), wish, about },
    next: others,
    demoId,
  })
  const following = await takeUpNext(context, opened)
  const outcome = reply.outcome ?? following.outcome
  return {
    ...following,
    say: [...reply.say, ...following.say],
    ...(outcome === undefined ? {} : { outcome }),
  }
}
