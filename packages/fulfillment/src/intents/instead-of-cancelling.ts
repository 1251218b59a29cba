import type { Reply } from "../conversation/reply.ts"
import type { RunningDialogue } from "../conversation/running-dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { isEmpty, isPartOf } from "../conversation/wish.ts"
import { settleCaller } from "../dialogue/caller.ts"
import type { Context } from "../dialogue/context.ts"
import { fromDemoOf } from "../dialogue/shifted-wish.ts"
import { wishFor } from "../dialogue/wish-for.ts"
import { openTask } from "./open-task.ts"
import { takeTurn } from "./take-turn.ts"

/**
 * "Keep it, but on Friday", "no, the Friday one": what else a caller may want who is asked whether to cancel a demo.
 * Undefined where the answer names no other day or time than the demo's own.
 */
export async function insteadOfCancelling(
  context: Context,
  dialogue: RunningDialogue,
  said: Said,
): Promise<Reply | undefined> {
  const isAsked = dialogue.task === "CancelDemo" && dialogue.asked === "confirm"
  const { answer, isInstead, isAbandoned } = said
  // Lex files what is said of a day here as the day that the demo has.
  const wish = isEmpty(said.wish) ? said.about : said.wish
  if (!isAsked || (isEmpty(wish) && fromDemoOf(said) === undefined)) return undefined
  const settled = await settleCaller({ context, dialogue, answered: dialogue.asked })
  if (!settled.isKnown) return undefined
  const demos = await context.store.upcomingDemos(settled.caller)
  const current = demos.find(({ demoId }) => demoId === dialogue.demoId)
  if (
    current === undefined ||
    (!isEmpty(wish) && isPartOf(wishFor(context, current.startsAt), wish))
  )
    return undefined
  const isOtherDemo = demos.some(({ startsAt }) => isPartOf(wishFor(context, startsAt), wish))
  if (isOtherDemo && !isEmpty(wish)) {
    const other = { ...dialogue, about: wish, demoId: undefined }
    return takeTurn(dialogue.task, { context, dialogue: other, answered: undefined, said })
  }
  // A yes with a day in it may tell why: "yes, I'm away on Friday".
  if ((answer === "yes" || isAbandoned === true) && isInstead !== true) return undefined
  return openTask(context, dialogue, {
    task: "MoveDemo",
    said: { ...said, wish, about: {} },
    demoId: current.demoId,
    next: dialogue.next,
  })
}
