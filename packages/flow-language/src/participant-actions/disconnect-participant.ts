import type { Action } from "../action.ts"
import { terminalAction } from "../action.ts"

/**
 * Hangs up. Whisper and hold flows end with {@link endFlowExecution} instead.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-disconnectparticipant.html
 */
export function disconnectParticipant(): Action<never, "DisconnectParticipant"> {
  return terminalAction("DisconnectParticipant")
}
