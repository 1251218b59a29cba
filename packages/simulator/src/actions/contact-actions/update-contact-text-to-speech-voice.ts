import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withContact } from "../../flow/call-state.ts"
import { textParameter } from "../parameters.ts"

/** Chooses the Polly voice of what is said from here on. */
export const updateContactTextToSpeechVoice: ActionDefinition = {
  start(scope) {
    const id = textParameter(scope, "TextToSpeechVoice")
    if (id === undefined || id === "") return failure("NoMatchingError", "no voice is named")
    const engine = textParameter(scope, "TextToSpeechEngine") ?? "Standard"
    return next(withContact(scope.state, { voice: { id, engine } }))
  },
}
