import type { CallEventBody } from "../call-event.ts"
import type { FlowInput } from "./flow-effect.ts"

/** What the customer did, when the input is something that customers do. */
export function customerTurn(input: FlowInput): CallEventBody | undefined {
  switch (input.type) {
    case "speech":
      return { type: "CustomerInput", kind: "speech", value: input.text }
    case "keys":
      return { type: "CustomerInput", kind: "keys", value: input.keys }
    case "silence":
      return { type: "CustomerInput", kind: "silence", value: "" }
    case "hangUp":
      return { type: "CustomerInput", kind: "hangup", value: "" }
    case "continue":
    case "lambdaReturned":
    case "lambdaFailed":
    case "codeHookReturned":
    case "codeHookFailed":
      return undefined
  }
}
