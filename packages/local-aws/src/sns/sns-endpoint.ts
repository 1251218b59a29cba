import { randomUUID } from "node:crypto"

import {
  type LocalEndpoint,
  type WholeRequest,
  startLocalEndpoint,
} from "../http/local-endpoint.ts"
import { SnsError, actionReply, errorReply } from "./query-protocol.ts"
import { type SmsAction, type SmsContext, smsActions } from "./sms-actions.ts"

/** Serves SNS's query protocol for SMS to phone numbers. */
export function startSnsEndpoint(
  context: SmsContext,
  options: { readonly port: number | undefined },
): Promise<LocalEndpoint> {
  return startLocalEndpoint({
    port: options.port,
    requestId: randomUUID,
    answer: async (request, requestId) => {
      try {
        const form = new URLSearchParams(request.body)
        const { name, action } = addressed(request, form)
        return actionReply(name, await action(form, context), requestId)
      } catch (error) {
        const refusal =
          error instanceof SnsError ? error : new SnsError(500, "InternalError", String(error))
        return errorReply(refusal, requestId)
      }
    },
  })
}

function addressed(
  request: WholeRequest,
  form: URLSearchParams,
): { readonly name: string; readonly action: SmsAction } {
  if (request.headers.authorization?.startsWith("AWS4-") !== true)
    throw new SnsError(403, "MissingAuthenticationToken", "Request is missing Authentication Token")
  const name = form.get("Action") ?? ""
  const action = Object.hasOwn(smsActions, name) ? smsActions[name] : undefined
  if (request.method !== "POST" || action === undefined)
    throw new SnsError(400, "InvalidAction", `Could not find operation ${name} here`)
  return { name, action }
}
