import { attributeReference } from "./attribute-reference.ts"
import type { AttributeReference } from "./attribute-reference.ts"

/**
 * An attribute of the contact (`$.Attributes`), set by UpdateContactAttributes, the API or an earlier flow.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html
 */
export function contactAttribute(name: string): AttributeReference {
  return attributeReference(`$.Attributes${member(name)}`)
}

/** An attribute of this flow only (`$.FlowAttributes`); modules and other flows don't see it. */
export function flowAttribute(name: string): AttributeReference {
  return attributeReference(`$.FlowAttributes${member(name)}`)
}

/** A key of the last Lambda result (`$.External`); dots go into a JSON response. The next call replaces all of them. */
export function external(key: string): AttributeReference {
  return attributeReference(`$.External.${key}`)
}

/** What the caller keyed at the last GetParticipantInput that stored it. */
export const storedCustomerInput = attributeReference("$.StoredCustomerInput")

/** What the last Lex bot understood (`$.Lex`). */
export const lex = {
  intentName: attributeReference("$.Lex.IntentName"),
  intentConfidence: attributeReference("$.Lex.IntentConfidence.Score"),
  dialogState: attributeReference("$.Lex.DialogState"),
  sentiment: attributeReference("$.Lex.SentimentResponse.Label"),
  slot: (name: string): AttributeReference => attributeReference(`$.Lex.Slots${member(name)}`),
  sessionAttribute: (name: string): AttributeReference =>
    attributeReference(`$.Lex.SessionAttributes${member(name)}`),
} as const

/** The caller's side (`$.CustomerEndpoint`); the address is empty when the number is withheld. */
export const customerEndpoint = endpoint("$.CustomerEndpoint")

/** The number that was dialled (`$.SystemEndpoint`). */
export const systemEndpoint = endpoint("$.SystemEndpoint")

/** The queue that the contact is in or is meant for (`$.Queue`). */
export const targetQueue = {
  name: attributeReference("$.Queue.Name"),
  arn: attributeReference("$.Queue.ARN"),
  outboundCallerId: attributeReference("$.Queue.OutboundCallerId.Address"),
} as const

/** The agent (`$.Agent`); only in whisper, hold, outbound and agent-transfer flows. */
export const currentAgent = {
  userName: attributeReference("$.Agent.UserName"),
  firstName: attributeReference("$.Agent.FirstName"),
  lastName: attributeReference("$.Agent.LastName"),
  arn: attributeReference("$.Agent.ARN"),
} as const

/** Real-time metrics that GetMetricData fetched (`$.Metrics`). */
export const metrics = {
  queueName: attributeReference("$.Metrics.Queue.Name"),
  queueArn: attributeReference("$.Metrics.Queue.ARN"),
  contactsInQueue: attributeReference("$.Metrics.Queue.Size"),
  oldestContactAge: attributeReference("$.Metrics.Queue.OldestContactAge"),
  agentsOnline: attributeReference("$.Metrics.Agents.Online.Count"),
  agentsAvailable: attributeReference("$.Metrics.Agents.Available.Count"),
  agentsStaffed: attributeReference("$.Metrics.Agents.Staffed.Count"),
} as const

/** A field of the profile that GetCustomerProfile found (`$.Customer`). */
export function customerProfile(field: string): AttributeReference {
  return attributeReference(`$.Customer.${field}`)
}

/** A field of the case that GetCase found (`$.Case`). */
export function caseField(field: string): AttributeReference {
  return attributeReference(`$.Case.${field}`)
}

/** What an agent chose and filled in at the last ShowView (`$.Views`). */
export const view = {
  action: attributeReference("$.Views.Action"),
  result: (field: string): AttributeReference =>
    attributeReference(`$.Views.ViewResultData.${field}`),
} as const

/** What a module was given, and what the last module gave back (`$.Modules`). */
export const moduleData = {
  input: (field: string): AttributeReference => attributeReference(`$.Modules.Input.${field}`),
  result: attributeReference("$.Modules.Result"),
  resultData: (field: string): AttributeReference =>
    attributeReference(`$.Modules.ResultData.${field}`),
} as const

/** Id of the contact that runs the flow (`$.ContactId`). */
export const contactId = attributeReference("$.ContactId")
/** The contact that a chain of transfers began with. */
export const initialContactId = attributeReference("$.InitialContactId")
/** The contact before a transfer. */
export const previousContactId = attributeReference("$.PreviousContactId")
/** "VOICE", "CHAT", "TASK" or "EMAIL". */
export const channel = attributeReference("$.Channel")
/** What updateContactData set, for example "en-US". */
export const languageCode = attributeReference("$.LanguageCode")
/** How the contact began: "INBOUND", "OUTBOUND", "TRANSFER", "CALLBACK" or "API". */
export const initiationMethod = attributeReference("$.InitiationMethod")
/** The Amazon Connect instance. */
export const instanceArn = attributeReference("$.InstanceARN")
/** The region of the instance, for example "us-east-1". */
export const awsRegion = attributeReference("$.AwsRegion")
/** What CreateWisdomSession opened. */
export const wisdomSessionArn = attributeReference("$.Wisdom.SessionArn")

/** Names with other characters than letters, digits, `_` and `-` stand in brackets. */
function member(name: string): string {
  return /^[\w-]+$/.test(name) ? `.${name}` : `.['${name}']`
}

function endpoint(
  root: "$.CustomerEndpoint" | "$.SystemEndpoint",
): Readonly<Record<"address" | "type" | "displayName", AttributeReference>> {
  return {
    address: attributeReference(`${root}.Address`),
    type: attributeReference(`${root}.Type`),
    displayName: attributeReference(`${root}.DisplayName`),
  }
}
