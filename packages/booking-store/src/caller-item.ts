import type { AttributeValue } from "@aws-sdk/client-dynamodb"
import { type DailyUse, localDate } from "@call-center/domain"

import { type Item, numberOf, textOf } from "./item-attributes.ts"

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
  /** What the number was used for on the last day on which it was. */
  readonly use: DailyUse | undefined
}

/** A caller that nothing is kept of. */
export const unknownCaller: CallerState = {
  version: 0,
  smsOptedOut: false,
  contacts: new Map(),
  expiresAt: 0,
  use: undefined,
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
    use: item["use"]?.M === undefined ? undefined : useFromItem(item["use"].M),
  }
}

function useFromItem(use: Item): DailyUse {
  return {
    date: textOf(use, "date", localDate),
    texts: numberOf(use, "texts"),
    codes: numberOf(use, "codes"),
    wrongGuesses: numberOf(use, "wrongGuesses"),
  }
}

/** The attribute that holds what a number was used for. */
export function useAttribute({ date, texts, codes, wrongGuesses }: DailyUse): AttributeValue {
  return {
    M: {
      date: { S: date },
      texts: { N: String(texts) },
      codes: { N: String(codes) },
      wrongGuesses: { N: String(wrongGuesses) },
    },
  }
}

/** The attribute that holds a caller's contacts. */
export function contactsAttribute(contacts: CallerState["contacts"]): AttributeValue {
  const entries = [...contacts].map(([contact, until]) => [contact, { N: String(until) }] as const)
  return { M: Object.fromEntries(entries) }
}
