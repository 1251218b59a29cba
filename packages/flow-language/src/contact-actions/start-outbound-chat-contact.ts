import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What {@link startOutboundChatContact} takes beside its branches. */
export interface StartOutboundChatContact {
  /** One of the instance's numbers. */
  readonly from: Resource<"phoneNumber">
  /** E.164. */
  readonly to: TextValue
  /** The flow that the conversation runs. */
  readonly flow: Resource<"contactFlow">
  readonly firstMessage?: TextValue
  /** Whether the new contact is related to this one. */
  readonly related?: boolean
}

/**
 * Starts an SMS conversation with the customer.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-startoutboundchatcontact.html
 */
export function startOutboundChatContact<const Next extends string, const OnError extends string>(
  properties: StartOutboundChatContact & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "StartOutboundChatContact"> {
  return action("StartOutboundChatContact", {
    parameters: (resolve) => ({
      SourceEndpoint: {
        Address: writeResource(properties.from, resolve),
        Type: "CONNECT_PHONENUMBER_ARN",
      },
      DestinationEndpoint: { Address: writeText(properties.to), Type: "TELEPHONE_NUMBER" },
      ContactFlowArn: writeResource(properties.flow, resolve),
      ContactSubtype: "connect:SMS",
      ...(properties.firstMessage !== undefined && {
        InitialSystemMessage: { Content: writeText(properties.firstMessage) },
      }),
      RelatedContact: properties.related === true ? "CURRENT" : undefined,
    }),
    transitions: continuation(properties),
  })
}
