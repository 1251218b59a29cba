import {
  createCallbackContact,
  customerEndpoint,
  type FlowFragment,
  getParticipantInput,
  messageParticipant,
  updateContactCallbackNumber,
} from "@call-center/flow-language"

import type { FlowPrompts } from "../prompts/flow-prompts.ts"
import { resources } from "../resources.ts"

type CallbackKey =
  | "offerCallback"
  | "setCallbackNumber"
  | "queueCallback"
  | "callbackBooked"
  | "callbackFailed"

/** Where callers go on after the offer of a callback. */
export interface CallbackExits<Exit extends string> {
  /** No callback was wanted, or none could be arranged. */
  readonly onDeclined: Exit
  /** It is arranged, and goodbye is said. */
  readonly onBooked: Exit
}

/**
 * Offers to call back. Only the number that the call came from is ever called, never one that the caller keys in: that
 * would let strangers dial at our expense.
 */
export function callbackOffer<const Exit extends string>(
  { callbacks }: FlowPrompts,
  { onDeclined, onBooked }: CallbackExits<Exit>,
): FlowFragment<CallbackKey, Exit> {
  return {
    offerCallback: getParticipantInput({
      text: callbacks.offer,
      timeoutSeconds: 5,
      onKey: { "1": "setCallbackNumber" },
      onNoMatch: onDeclined,
      onInputTimeout: onDeclined,
      onError: onDeclined,
    }),
    setCallbackNumber: updateContactCallbackNumber({
      number: customerEndpoint.address,
      next: "queueCallback",
      onInvalidCallbackNumber: "callbackFailed",
      onNotDialable: "callbackFailed",
    }),
    queueCallback: createCallbackContact({
      queue: resources.queue,
      initialDelaySeconds: 5,
      maximumAttempts: 2,
      retryDelaySeconds: 600,
      next: "callbackBooked",
      onError: "callbackFailed",
    }),
    callbackBooked: messageParticipant({ text: callbacks.booked, next: onBooked }),
    callbackFailed: messageParticipant({ text: callbacks.failed, next: onDeclined }),
  }
}
