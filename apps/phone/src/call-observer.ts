import type { Instant } from "@call-center/domain"
import type { CallEvent } from "@call-center/simulator"

/** A confirming SMS as the local SNS took it. */
export interface SentSms {
  readonly to: string
  readonly text: string
}

/** An e-mail to the owner as the local SNS took it. */
export interface SentEmail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A demo as it is stored, for the end of a call. */
export interface StoredDemo {
  readonly demoId: string
  readonly startsAt: string
  readonly status: string
}

/** How the call ended and what it left behind. */
export interface CallSummary {
  readonly by: "flow" | "caller" | "error"
  readonly reason: string | undefined
  readonly demos: readonly StoredDemo[]
}

/** Shows a call to whoever dialled: as a transcript, or as JSON lines. */
export interface CallObserver {
  /** Shown once before the call. */
  started(): void
  observed(event: CallEvent): void
  /** `at` is the instant on the call's clock. */
  smsSent(sms: SentSms, at: Instant): void
  emailSent(email: SentEmail, at: Instant): void
  ended(summary: CallSummary): void
}

/** One observer for several: each is told everything, in their order. */
export function observedBy(observers: readonly CallObserver[]): CallObserver {
  return {
    started: () => observers.forEach((each) => each.started()),
    observed: (event) => observers.forEach((each) => each.observed(event)),
    smsSent: (sms, at) => observers.forEach((each) => each.smsSent(sms, at)),
    emailSent: (email, at) => observers.forEach((each) => each.emailSent(email, at)),
    ended: (summary) => observers.forEach((each) => each.ended(summary)),
  }
}
