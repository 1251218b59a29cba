import { createHash, timingSafeEqual } from "node:crypto"

import type { AttributeValue } from "@aws-sdk/client-dynamodb"
import {
  type ContactNumber,
  type Instant,
  type PhoneNumber,
  codeMinutes,
  instant,
  storedPhoneNumber,
} from "@call-center/domain"

import { type Item, optionalTextOf, textOf } from "./item-attributes.ts"
import { codeKey } from "./keys.ts"
import { epochSecondOf } from "./retention.ts"

/**
 * A code that a contact asked for. Whoever texts it picks its digits and keeps their hash only, so that nobody finds the
 * code itself in the table or its stream.
 */
export interface Code extends ContactNumber {
  readonly requestedAt: Instant
  /** Undefined until the code is on its way. */
  readonly hash: string | undefined
}

/** Reads a Code item, of the table or of a stream record; undefined when the item is none. Throws `BookingStoreFault` when it is a broken one. */
export function codeFromItem(item: Item | undefined): Code | undefined {
  if (item?.["entity"]?.S !== "Code") return undefined
  return {
    contactId: textOf(item, "contactId", (raw) => raw),
    caller: textOf<PhoneNumber>(item, "caller", storedPhoneNumber),
    requestedAt: textOf(item, "requestedAt", instant),
    hash: optionalTextOf(item, "hash", (raw) => raw),
  }
}

/** Writes a code that is asked for as its item. */
export function codeItem(
  number: ContactNumber,
  requestedAt: Instant,
): Record<string, AttributeValue> {
  return {
    ...codeKey(number),
    entity: { S: "Code" },
    caller: { S: number.caller },
    contactId: { S: number.contactId },
    requestedAt: { S: requestedAt },
    expiresAt: { N: String(epochSecondOf(requestedAt) + codeMinutes * 60) },
  }
}

/** The hash of a code's digits, which no other contact, number or request shares. */
export function codeHash(
  { contactId, caller, requestedAt }: Omit<Code, "hash">,
  digits: string,
): string {
  const text = JSON.stringify([contactId, caller, requestedAt, digits])
  return createHash("sha256").update(text).digest("hex")
}

/** Whether digits are those of the code. */
export function isCode(code: Code, digits: string): boolean {
  if (code.hash === undefined) return false
  const kept = Buffer.from(code.hash)
  const given = Buffer.from(codeHash(code, digits))
  return kept.length === given.length && timingSafeEqual(kept, given)
}
