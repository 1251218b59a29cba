import { intentNames } from "@call-center/lex-bot"

import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import type { Context } from "../dialogue/context.ts"
import { withNoSuchDay } from "../dialogue/no-such-day.ts"
import { giveUp, prefaced } from "../dialogue/retries.ts"
import { counted, isStalled } from "../dialogue/stalls.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import { answerAlong } from "./answer-along.ts"
import { answerTo } from "./answers.ts"
import { askTask } from "./ask-again.ts"
import { isTaskName } from "./change-of-task.ts"
import { continueTask } from "./continue-task.ts"
import { decideTurn, type TurnDecision } from "./decide-turn.ts"
import { wrongNumber } from "./goodbye.ts"
import { hearTurn } from "./hear-turn.ts"
import { inOtherLanguage } from "./other-language.ts"
import { openSeveral, takeUpNext, withNext } from "./several-wishes.ts"

/** Answers one turn, and takes up further wishes as others end. */
export async function converse(
  context: Context,
  event: LexEvent,
  dialogue: Dialogue,
): Promise<Reply> {
  const heard = hearTurn(context, event, dialogue)
  context.onHeard?.(heard)
  const decision = decideTurn(context, event, { dialogue, heard })
  const { said } = heard
  const acted = await act(context, decision, { event, dialogue, said })
  const reply = parting(context, said, withNoSuchDay(context, said, acted))
  const next = await takeUpNext(context, reply)
  if (next.type === "close") return next
  const after = counted(dialogue, next.dialogue)
  return isStalled(after) ? giveUp(context, after) : { ...next, dialogue: after }
}

interface Turn {
  readonly event: LexEvent
  readonly dialogue: Dialogue
  readonly said: Said
}

function act(
  context: Context,
  decision: TurnDecision,
  { event, dialogue, said }: Turn,
): Promise<Reply> | Reply {
  switch (decision.type) {
    case "otherLanguage":
      return inOtherLanguage(context, dialogue)
    case "wrongNumber":
      return wrongNumber(context, dialogue)
    case "waiting":
      return prefaced(context.prompts.takeYourTime, askTask(context, dialogue))
    case "several":
      return openSeveral(context, dialogue, decision.wishes)
    case "question":
      return answerAlong(context, dialogue, { question: decision.question, event, said })
    case "intent":
      return answerTo(decision.name)(context, dialogue, said)
    case "further":
      return continueTask(
        context,
        { ...withNext(decision.dialogue, decision.wish), task: decision.dialogue.task },
        decision.said,
      )
    case "answer":
      return continueTask(context, decision.dialogue, said)
  }
}

/** "Yes please, bye": what was done ends the call as well. */
function parting({ prompts, business }: Context, said: Said, reply: Reply): Reply {
  const isDone = reply.type === "close" && isTaskName(reply.intent) && reply.state === "Fulfilled"
  if (said.isFarewell !== true || !isDone || reply.dialogue.next.length > 0) return reply
  return {
    ...reply,
    intent: intentNames.goodbye,
    say: [...reply.say, prompts.goodbye(business)],
  }
}
