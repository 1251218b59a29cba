import { type ActionDefinition, failure } from "../../flow/action-definition.ts"
import { note } from "../noted.ts"

/** Sets recording and analytics for one channel; the other channel's settings are a mismatch. */
export const updateContactRecordingAndAnalyticsBehavior: ActionDefinition = {
  start(scope) {
    const { channel } = scope.state.contact
    const other = channel === "VOICE" ? "ChatBehavior" : "VoiceBehavior"
    return scope.action.parameters[other] === undefined
      ? note(scope)
      : failure("ChannelMismatch", `${other} does not go with the ${channel} channel`)
  },
}
