import type { Namespace } from "@call-center/flow-language/catalogue"

import type { CallState, Contact } from "./call-state.ts"
import { topFrame } from "./call-state.ts"
import type { FlowInstance } from "./flow-instance.ts"
import type { Template } from "./template.ts"
import { textOf } from "./text-of.ts"

/** What a reference is resolved against. */
export interface ReferenceScope {
  readonly instance: FlowInstance
  readonly state: CallState
}

/** The template's text with its references filled in; an unset path is empty, as on Connect. */
export function resolveText(template: Template, scope: ReferenceScope): string {
  if (template.parts === undefined) return template.raw
  return template.parts
    .map((part) => (typeof part === "string" ? part : textOf(resolvePath(part.path, scope))))
    .join("")
}

/** The value behind a reference; undefined when nothing is there. */
export function resolvePath(path: readonly string[], scope: ReferenceScope): unknown {
  const [root = "", ...keys] = path
  let value = rootValue(root, scope)
  for (const key of keys) value = property(value, key)
  return value
}

function rootValue(root: string, scope: ReferenceScope): unknown {
  const computed = roots.get(root)
  if (computed !== undefined) return computed(scope.state.contact, scope)
  const { namespaces, data } = scope.state.contact
  return property(namespaces, root) ?? property(data, root)
}

type Root = (contact: Contact, scope: ReferenceScope) => unknown

/** Namespaces that are read from the contact or the instance; every other one is what an action filled. */
const roots: ReadonlyMap<string, Root> = new Map<Namespace, Root>([
  ["Attributes", (contact) => contact.attributes],
  ["FlowAttributes", (_, { state }) => topFrame(state)?.flowAttributes],
  ["ContactId", (contact) => contact.contactId],
  ["InitialContactId", (contact) => contact.initialContactId],
  ["Channel", (contact) => contact.channel],
  // A call that nobody transferred is its own predecessor, as in Connect's events.
  ["PreviousContactId", (contact) => contact.contactId],
  ["LanguageCode", (contact) => languageOf(contact)],
  ["InitiationMethod", () => "INBOUND"],
  ["CustomerEndpoint", ({ customerEndpoint }) => endpoint(customerEndpoint)],
  ["SystemEndpoint", ({ systemEndpoint }) => endpoint(systemEndpoint)],
  ["TextToSpeechVoiceId", (contact) => contact.voice.id],
  ["Tags", (contact) => contact.tags],
  ["SegmentAttributes", (contact) => segmentAttributes(contact)],
  ["InstanceARN", (_, { instance }) => instance.instanceArn],
  ["AwsRegion", (_, { instance }) => instance.region],
  ["Queue", (contact, { instance }) => queueValue(contact, instance)],
  ["Modules", (contact, { state }) => modulesValue(contact, state)],
])

/** The contact's language; American English until a flow sets another one. */
export function languageOf({ data }: Contact): unknown {
  return data["LanguageCode"] ?? "en-US"
}

/** `$.SegmentAttributes` of a contact: the subtype that tells telephony from chat. */
export function segmentAttributes(contact: Contact): Readonly<Record<string, string>> {
  return { "connect:Subtype": contact.channel === "VOICE" ? "connect:Telephony" : "connect:Chat" }
}

function endpoint({ address, type }: Contact["customerEndpoint"]): Record<string, string> {
  return { Address: address, Type: type }
}

function queueValue(contact: Contact, instance: FlowInstance): unknown {
  const arn = contact.queued?.queue ?? contact.targetQueue
  return arn === undefined ? undefined : { ARN: arn, Name: instance.queueName(arn) }
}

function modulesValue(contact: Contact, state: CallState): unknown {
  const results = contact.namespaces["Modules"]
  return { ...(typeof results === "object" ? results : {}), Input: topFrame(state)?.moduleInput }
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}
