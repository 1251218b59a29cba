import type { AttributeValue } from "@aws-sdk/client-dynamodb"

import { type Item, numberOf } from "./item-attributes.ts"

/** What is kept of a caller besides the demos. */
export interface CallerState {
  /** Rises with every change; 0 before the first. A command commits only on the version that it read. */
  readonly version: number
  readonly smsOptedOut: boolean
  /**
   * Partitions of the contacts whose commands may still be in the table, with the epoch second until which: a command of
   * another contact need not look for its record, and `forget` finds them.
   */
  readonly contacts: ReadonlyMap<string, number>
  /** The epoch second from which the item may be deleted. */
  readonly expiresAt: number
}

/** A caller that nothing is kept of. */
export const unknownCaller: CallerState = {
  version: 0,
  smsOptedOut: false,
  contacts: new Map(),
  expiresAt: 0,
}

/** Reads a Caller item; undefined when the item is none. */
export function callerFromItem(item: Item): CallerState | undefined {
  if (item["entity"]?.S !== "Caller") return undefined
  const contacts = item["contacts"]?.M ?? {}
  return {
    version: numberOf(item, "version"),
    smsOptedOut: item["smsOptedOut"]?.BOOL ?? false,
    contacts: new Map(
      Object.keys(contacts).map((contact) => [contact, numberOf(contacts, contact)]),
    ),
    expiresAt: item["expiresAt"] === undefined ? 0 : numberOf(item, "expiresAt"),
  }
}

/** The attribute that holds a caller's contacts. */
export function contactsAttribute(contacts: CallerState["contacts"]): AttributeValue {
  const entries = [...contacts].map(([contact, until]) => [contact, { N: String(until) }] as const)
  return { M: Object.fromEntries(entries) }
}
