import type { Attempts } from "../catalogue.ts"
import type { MessageGroup, PromptSpecification, ResponseSpecification } from "./bot-properties.ts"
import { type Listening, promptAttempt } from "./listening.ts"

const retries = 2

interface PromptSettings {
  readonly wording: Attempts
  readonly listening: Listening
  /** The first wording holds something that every caller must hear to the end. */
  readonly mustBeHeard?: boolean
}

/**
 * A prompt whose wording changes with each attempt. `PromptAttemptsSpecification` has no room for words; what gives
 * each retry its own is one message with two variations, played in order.
 * @see https://aws.amazon.com/blogs/machine-learning/configure-dtmf-slots-and-ordered-retry-prompts-with-amazon-lex/
 */
export function promptSpecification(settings: PromptSettings): PromptSpecification {
  const { wording, listening, mustBeHeard = false } = settings
  const again = promptAttempt(listening, true)
  return {
    MessageGroupsList: [messageGroup(...wording)],
    MaxRetries: retries,
    AllowInterrupt: !mustBeHeard,
    MessageSelectionStrategy: "Ordered",
    PromptAttemptsSpecification: {
      Initial: promptAttempt(listening, !mustBeHeard),
      Retry1: again,
      Retry2: again,
    },
  }
}

/** A prompt with one wording and Lex's own way of listening. */
export function plainPrompt(text: string): PromptSpecification {
  return { MessageGroupsList: [messageGroup(text)], MaxRetries: retries, AllowInterrupt: true }
}

/** Words that expect no answer; callers may talk over them, which is Lex's default. */
export function response(text: string): ResponseSpecification {
  return { MessageGroupsList: [messageGroup(text)] }
}

function messageGroup(text: string, ...variations: readonly string[]): MessageGroup {
  const first = { Message: message(text) }
  return variations.length === 0 ? first : { ...first, Variations: variations.map(message) }
}

function message(text: string): MessageGroup["Message"] {
  return { PlainTextMessage: { Value: text } }
}
