import type { ActionScope } from "./action-definition.ts"
import { languageOf, segmentAttributes } from "./references.ts"

/**
 * The event that Connect sends to a Lambda function. Contact fields that are not set are null or empty, as there.
 * https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export function contactFlowEvent(
  { state: { contact }, instance }: ActionScope,
  parameters: Readonly<Record<string, string>>,
): unknown {
  const { data } = contact
  const queue = contact.queued?.queue ?? contact.targetQueue
  return {
    Details: {
      ContactData: {
        Attributes: contact.attributes,
        AwsRegion: instance.region,
        Channel: contact.channel,
        ContactId: contact.contactId,
        CustomerEndpoint: endpoint(contact.customerEndpoint),
        CustomerId: data["CustomerId"] ?? null,
        Description: data["Description"] ?? null,
        InitialContactId: contact.initialContactId,
        InitiationMethod: "INBOUND",
        InstanceARN: instance.instanceArn,
        LanguageCode: languageOf(contact),
        MediaStreams: { Customer: { Audio: null } },
        Name: data["Name"] ?? null,
        PreviousContactId: contact.contactId,
        Queue: queue === undefined ? null : { ARN: queue, Name: instance.queueName(queue) },
        References: data["References"] ?? {},
        RelatedContactId: null,
        SegmentAttributes: Object.fromEntries(
          Object.entries(segmentAttributes(contact)).map(([name, value]) => [
            name,
            { ValueString: value },
          ]),
        ),
        SystemEndpoint: endpoint(contact.systemEndpoint),
        Tags: contact.tags,
      },
      Parameters: parameters,
    },
    Name: "ContactFlowEvent",
  }
}

function endpoint({ address, type }: { readonly address: string; readonly type: string }): unknown {
  return { Address: address, Type: type }
}
