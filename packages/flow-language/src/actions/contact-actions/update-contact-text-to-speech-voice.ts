import { choice } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { optional, textAt, wordAt } from "../fields.ts"

const engines = ["Standard", "Neural", "Generative"] as const

const styles = ["None", "Conversational", "Newscaster"] as const

/**
 * Sets the voice that speaks from here on.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontacttexttospeechvoice.html
 */
export const updateContactTextToSpeechVoice = defineAction("UpdateContactTextToSpeechVoice", {
  evidence: "S",
  role: "works",
  flowTypes: "all",
  fields: {
    /** Name of an Amazon Polly voice. */
    voice: textAt("TextToSpeechVoice"),
    engine: optional(
      wordAt("TextToSpeechEngine", engines, { ...choice(...engines), anyCase: true, open: true }),
    ),
    style: optional(wordAt("TextToSpeechStyle", styles, { ...choice(...styles), open: true })),
  },
  branches: { onError: "optional" },
  next: "required",
})
