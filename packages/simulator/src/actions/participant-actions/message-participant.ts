import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { play, promptOf } from "../prompts.ts"

/** Plays a prompt to whoever the flow speaks to. */
export const messageParticipant: ActionDefinition = {
  start(scope) {
    const prompt = promptOf(scope.action.parameters, scope)
    return prompt === undefined
      ? failure(
          "NoMatchingError",
          "there is nothing to say: Text, SSML, PromptId and Media are empty",
        )
      : next(undefined, play(prompt, scope))
  },
}
