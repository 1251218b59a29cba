import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText } from "../attribute-reference.ts"
import { errorsOf } from "../error-branches.ts"

/** What {@link updateContactTextToSpeechVoice} takes beside its branches. */
export interface UpdateContactTextToSpeechVoice {
  /** Name of an Amazon Polly voice. */
  readonly voice: TextValue
  readonly engine?: "Standard" | "Neural" | "Generative"
  readonly style?: "None" | "Conversational" | "Newscaster"
}

/**
 * Sets the voice that speaks from here on.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontacttexttospeechvoice.html
 */
export function updateContactTextToSpeechVoice<
  const Next extends string,
  const OnError extends string = never,
>(
  properties: UpdateContactTextToSpeechVoice & {
    readonly next: Next
    /** The service doesn't demand it. */
    readonly onError?: OnError
  },
): Action<NoInfer<Next | OnError>, "UpdateContactTextToSpeechVoice"> {
  return action("UpdateContactTextToSpeechVoice", {
    parameters: () => ({
      TextToSpeechVoice: writeText(properties.voice),
      TextToSpeechEngine: properties.engine,
      TextToSpeechStyle: properties.style,
    }),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}
