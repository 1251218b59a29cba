import { intentNames, questionNames, type QuestionName } from "@call-center/lex-bot"

import type { Dialogue } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import { isRunning } from "../conversation/running-dialogue.ts"
import type { Said } from "../conversation/said.ts"
import type { Context } from "../dialogue/context.ts"
import { questionFacts } from "../dialogue/question-facts.ts"
import { giveUp, isHopeless } from "../dialogue/retries.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import { otherQuestion } from "../understanding/question/question-words.ts"
import { repeatQuestion } from "./ask-again.ts"

/** Whether a name is that of a question: one of the bot, one of the business's own, or one without an answer. */
export function isQuestion({ faq }: Context, name: string): boolean {
  return isOurs(name) || name === otherQuestion || faq.has(name)
}

/**
 * Answers a question and asks the open one again: the conversation stays where it was. What has no answer is admitted,
 * with the way to a person; after three of these in a row there is no use in asking on.
 */
export async function answerQuestion(
  context: Context,
  dialogue: Dialogue,
  { name, said }: { readonly name: string; readonly said: Said },
): Promise<Reply> {
  const answer = answerOf(context, name, said)
  const failures = dialogue.failures + (answer === undefined ? 1 : 0)
  const asked = { ...dialogue, failures }
  if (isHopeless(asked)) return giveUp(context, asked)
  const words = answer ?? context.prompts.noAnswer(context.business)
  if (isRunning(asked)) return repeatQuestion(context, asked, words)
  return {
    type: "ask",
    dialogue: { ...asked, asked: "task", lastWords: words },
    say: [words, context.prompts.askAfterAnswer],
  }
}

/** The answer from the configuration; undefined where it has none. */
export function answerOf(context: Context, name: string, said: Said): string | undefined {
  const own = context.faq.get(name)
  if (own !== undefined) return own.answer
  return isOurs(name)
    ? context.prompts.questionAnswers[name](questionFacts(context, said))
    : undefined
}

function isOurs(name: string): name is QuestionName {
  return questionNames.some((each) => each === name)
}

/** The question that a turn asks besides what else it says, by the caller's own words. */
export function questionIn(
  { questions }: Context,
  { transcript }: LexEvent,
  said: Said,
): string | undefined {
  const name = questions.named(transcript)
  // "Can I bring my demo forward" is no question of what to bring.
  const isLoose = name === otherQuestion || name === intentNames.help
  const isTask = isLoose && said.tasks !== undefined && said.tasks.length > 0
  return isTask ? undefined : name
}

/** The question that words ask which answer nothing and mean no task. */
export function strayQuestion(
  { questions }: Context,
  { transcript }: LexEvent,
): string | undefined {
  const foreign = questions.isForeign(transcript) ? otherQuestion : undefined
  return questions.alike(transcript) ?? foreign
}
