import { secondsOf } from "./epoch.ts"
import type { PhoneNumber } from "./phone-number.ts"
import { type Result, granted, refused } from "./result.ts"
import type { NoText } from "./text-rules.ts"
import type { Instant } from "./time.ts"

/**
 * When a number that the telephone network delivered with a voice call counts as the caller's own: at once, or only after
 * a code. A number that was said, or that a chat client claims, always takes a code.
 */
export const identityChecks = ["caller-id", "code"] as const

export type IdentityCheck = (typeof identityChecks)[number]

/** A number that is spoken of in a contact, and that a demo may be kept under. */
export interface ContactNumber {
  readonly contactId: string
  readonly caller: PhoneNumber
}

/**
 * Whose demos somebody may hear of and change: all of the number's, since its owner calls, or just those that this very
 * contact made.
 */
export type Reach = "owner" | "contact"

/** Different numbers that one contact may give. */
export const mostNumbersPerContact = 2

/** What is kept of a contact while it lasts, as one of its numbers sees it. */
export interface ContactStanding {
  /** How many other numbers the contact has given. */
  readonly otherNumbers: number
  /** Whether this number was proven in this contact. */
  readonly isProven: boolean
  /** Demos that the contact has booked, moved and cancelled. */
  readonly changes: number
}

/** Why a contact gets no further. */
export type ContactRefusal =
  | { readonly code: "too_many_numbers"; readonly maximum: number }
  | { readonly code: "too_many_changes"; readonly maximum: number }

/** Decides whether a contact may go on with this number. */
export function decideNumber({ otherNumbers }: ContactStanding): Result<undefined, ContactRefusal> {
  return otherNumbers < mostNumbersPerContact
    ? granted(undefined)
    : refused({ code: "too_many_numbers", maximum: mostNumbersPerContact })
}

/** Decides whether a contact may make one more change. */
export function decideContact(
  standing: ContactStanding,
  maximum: number,
): Result<undefined, ContactRefusal> {
  if (standing.changes >= maximum) return refused({ code: "too_many_changes", maximum })
  return decideNumber(standing)
}

/** Why no code is sent, or why one proves nothing. */
export type ProofRefusal =
  | ContactRefusal
  /** The number gets no text, so that no code can reach it. */
  | { readonly code: "no_text"; readonly why: NoText }
  /** No more today, in any contact: only a person can help. */
  | { readonly code: "too_many_codes" | "too_many_guesses" }
  | { readonly code: "wrong_code" }
  /** There is no code, or it is too old. */
  | { readonly code: "no_valid_code" }

/** Proves numbers by codes that are texted to them. Throws `BookingStoreFault` as a `BookingStore` does. */
export interface IdentityStore {
  /** Notes a number among those that the contact has given. */
  giveNumber(number: ContactNumber): Promise<Result<undefined, ContactRefusal>>
  /** Whether the number was proven in this very contact. */
  isProven(number: ContactNumber): Promise<boolean>
  /** Sees to it that a code is on its way: the one that was sent before while it is valid, or a new one where that is asked for. */
  sendCode(
    number: ContactNumber,
    which: "any" | "new",
  ): Promise<Result<"sent" | "underway", ProofRefusal>>
  /** Proves the number to this contact, if the digits are its valid code. */
  prove(number: ContactNumber, digits: string): Promise<Result<undefined, ProofRefusal>>
}

/** How long a code is valid. */
export const codeMinutes = 5

/** Digits of a code. */
export const codeLength = 4

/** Whether a code that was asked for at one instant is still valid at another. */
export function isCodeValid(requestedAt: Instant, now: Instant): boolean {
  return secondsOf(now) - secondsOf(requestedAt) < codeMinutes * 60
}
