import { intentNames } from "@call-center/lex-bot"

import { newDialogue } from "./conversation/dialogue.ts"
import type { FulfillmentOptions } from "./fulfillment-options.ts"
import { taskBeside } from "./intents/answer-along.ts"
import { decideTurn } from "./intents/decide-turn.ts"
import { takenUp } from "./intents/fallback.ts"
import { hearTurn } from "./intents/hear-turn.ts"
import { parseLexEvent } from "./lex/lex-event.ts"
import { turnContext } from "./turn-context.ts"
import { otherQuestion } from "./understanding/question/question-words.ts"

/**
 * Tells by the first event of a call which intent the code hook goes on with: Lex's own, another one that the words name,
 * or the fallback where Lex was not sure enough, or the question is none that has an answer.
 */
export function intentOpener(
  options: Omit<FulfillmentOptions, "bot" | "logger" | "metrics">,
): (event: unknown) => string {
  const contextOf = turnContext(options)
  return (raw) => {
    const parsed = parseLexEvent(raw)
    if (!parsed.ok) return intentNames.fallback
    const { event } = parsed
    const context = contextOf(event)
    const heard = hearTurn(context, event, newDialogue)
    const { said } = heard
    const decision = decideTurn(context, event, { dialogue: newDialogue, heard })
    if (decision.type === "several") return decision.wishes[0].task
    if (decision.type === "question")
      return taskBeside({ ...decision, event, said }) ?? named(decision.question)
    if (decision.type === "wrongNumber") return intentNames.goodbye
    if (decision.type !== "intent") return intentNames.fallback
    const { name } = decision
    const taken = name === intentNames.fallback ? takenUp(context, newDialogue, said) : undefined
    return taken ?? named(name)
  }
}

/** A question that has no answer is none of our intents. */
function named(intent: string): string {
  return intent === otherQuestion ? intentNames.fallback : intent
}
