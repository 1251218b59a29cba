import { randomUUID } from "node:crypto"

import { keyspace } from "../storage/keyspace.ts"
import { type Storage, keysWithPrefix } from "../storage/storage.ts"
import { type XmlElement, type XmlValue, invalidParameter, mapParameter } from "./query-protocol.ts"
import { type Topics, publishToTopic, topicActions } from "./topic-actions.ts"

/** An SMS that was handed to SNS. */
export interface PublishedSms {
  readonly messageId: string
  /** E.164 */
  readonly phoneNumber: string
  readonly message: string
  /** Message attributes by name, `AWS.SNS.SMS.SMSType`. */
  readonly attributes: Readonly<Record<string, string>>
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface SmsContext {
  readonly storage: Storage
  readonly now: () => number
  readonly deliver: (sms: PublishedSms) => void
  readonly topics: Topics
}

/** Answers one SNS action; throws `SnsError` when SNS would refuse. */
export type SmsAction = (form: URLSearchParams, context: SmsContext) => Promise<XmlValue>

/** What SNS can do here: everything about SMS to phone numbers, and topics whose subscribers get e-mails. */
export const smsActions: Readonly<Record<string, SmsAction>> = {
  ...topicActions,

  Publish: async (form, context) => {
    if (form.has("TopicArn")) return publishToTopic(form, context)
    const { storage, now, deliver } = context
    const phoneNumber = phoneNumberOf(form, "PhoneNumber")
    const message = form.get("Message") ?? ""
    if (message === "") throw invalidParameter("Empty message")
    if (Buffer.byteLength(message) > 1600) throw invalidParameter("Message too long")
    const names = { key: "Name", value: "Value.StringValue" }
    const attributes = mapParameter(form, "MessageAttributes.entry", names)
    const messageId = randomUUID()
    // SNS takes an SMS to an opted-out number like any other and does not deliver it
    if (storage.get(keyspace.optedOutNumber(phoneNumber)) !== undefined)
      return [["MessageId", messageId]]
    const at = new Date(now()).toISOString()
    deliver({ messageId, phoneNumber, message, attributes: Object.fromEntries(attributes), at })
    return [["MessageId", messageId]]
  },

  CheckIfPhoneNumberIsOptedOut: async (form, { storage }) => {
    const phoneNumber = phoneNumberOf(form, "phoneNumber")
    const isOptedOut = storage.get(keyspace.optedOutNumber(phoneNumber)) !== undefined
    return [["isOptedOut", String(isOptedOut)]]
  },

  ListPhoneNumbersOptedOut: async (_form, { storage }) => {
    const members: XmlElement[] = []
    for await (const [key] of storage.entries(keysWithPrefix(keyspace.optedOutNumbers)))
      members.push(["member", key.slice(keyspace.optedOutNumbers.length)])
    return [["phoneNumbers", members]]
  },

  OptInPhoneNumber: async (form, { storage }) => {
    const phoneNumber = phoneNumberOf(form, "phoneNumber")
    await storage.batch([{ type: "del", key: keyspace.optedOutNumber(phoneNumber) }])
    return []
  },

  SetSMSAttributes: async (form, { storage }) => {
    const given = mapParameter(form, "attributes.entry", { key: "key", value: "value" })
    for (const name of given.keys())
      if (!attributeNames.has(name)) throw invalidParameter(`attributes Reason: unknown ${name}`)
    const value = { ...smsAttributes(storage), ...Object.fromEntries(given) }
    await storage.batch([{ type: "put", key: keyspace.smsAttributes, value }])
    return []
  },

  GetSMSAttributes: async (form, { storage }) => {
    const all = Object.entries(smsAttributes(storage))
    const wanted = [...form].flatMap(([name, value]) =>
      name.startsWith("attributes.member.") ? [value] : [],
    )
    const shown = wanted.length === 0 ? all : all.filter(([name]) => wanted.includes(name))
    return [["attributes", shown.map(entry)]]
  },
}

/** Notes that the owner of a number has answered STOP. */
export async function optOut(storage: Storage, phoneNumber: string): Promise<void> {
  await storage.batch([{ type: "put", key: keyspace.optedOutNumber(phoneNumber), value: true }])
}

function entry([key, value]: readonly [string, string]): XmlElement {
  return [
    "entry",
    [
      ["key", key],
      ["value", value],
    ],
  ]
}

function smsAttributes(storage: Storage): Record<string, string> {
  return (storage.get(keyspace.smsAttributes) as Record<string, string> | undefined) ?? {}
}

function phoneNumberOf(form: URLSearchParams, parameter: string): string {
  const raw = form.get(parameter) ?? ""
  if (/^\+[1-9]\d{6,14}$/u.test(raw)) return raw
  throw invalidParameter(`${parameter} Reason: ${raw} is not valid to publish to`)
}

const attributeNames: ReadonlySet<string> = new Set([
  "MonthlySpendLimit",
  "DeliveryStatusIAMRole",
  "DeliveryStatusSuccessSamplingRate",
  "DefaultSenderID",
  "DefaultSMSType",
  "UsageReportS3Bucket",
])
