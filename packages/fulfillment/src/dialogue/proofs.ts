import type { IdentityStore, PhoneNumber } from "@call-center/domain"

/** Proves numbers to one contact. */
export interface Proofs {
  giveNumber(caller: PhoneNumber): ReturnType<IdentityStore["giveNumber"]>
  isProven(caller: PhoneNumber): ReturnType<IdentityStore["isProven"]>
  sendCode(caller: PhoneNumber, which: "any" | "new"): ReturnType<IdentityStore["sendCode"]>
  prove(caller: PhoneNumber, digits: string): ReturnType<IdentityStore["prove"]>
}

/** The proofs of one contact: what it has proven stands in the table, never in its session, which may be forged. */
export function proofsOf(identity: IdentityStore, contactId: string): Proofs {
  return {
    giveNumber: (caller) => identity.giveNumber({ caller, contactId }),
    isProven: (caller) => identity.isProven({ caller, contactId }),
    sendCode: (caller, which) => identity.sendCode({ caller, contactId }, which),
    prove: (caller, digits) => identity.prove({ caller, contactId }, digits),
  }
}
