import {
  type ContactNumber,
  type IdentityStore,
  decideNumber,
  granted,
  refused,
} from "@call-center/domain"

import { newContact, numberMark, standingOf } from "../contact-item.ts"
import type { MemoryTable } from "./memory-table.ts"

/**
 * An `IdentityStore` of a call centre that can't text: it takes numbers, and proves none. It is held to the contract of the
 * one on DynamoDB but for codes, which only whoever texts them can put there.
 */
export function createMemoryIdentity(table: MemoryTable): IdentityStore {
  const contactOf = ({ contactId }: ContactNumber) => table.contacts.get(contactId) ?? newContact
  return {
    giveNumber: async (number) => {
      const contact = contactOf(number)
      const decided = decideNumber(standingOf(contact, number))
      if (!decided.ok) return decided
      const numbers = [...new Set([...contact.numbers, numberMark(number)])]
      table.contacts.set(number.contactId, { ...contact, numbers })
      return granted(undefined)
    },
    isProven: async (number) => standingOf(contactOf(number), number).isProven,
    sendCode: async (number) => {
      const decided = decideNumber(standingOf(contactOf(number), number))
      return decided.ok ? refused({ code: "no_text", why: "off" }) : decided
    },
    prove: async () => refused({ code: "no_valid_code" }),
  }
}
