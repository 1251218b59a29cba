import type { PublishedSms } from "./sms-actions.ts"

/** What SNS has sent since the start. */
export interface Outbox {
  readonly published: readonly PublishedSms[]
  readonly deliver: (sms: PublishedSms) => void
  /** Calls back for each SMS from now on; returns how to stop it. */
  readonly onPublish: (listener: (sms: PublishedSms) => void) => () => void
}

export function createOutbox(): Outbox {
  const published: PublishedSms[] = []
  const listeners = new Set<(sms: PublishedSms) => void>()
  return {
    published,
    deliver: (sms) => {
      published.push(sms)
      for (const listener of listeners) listener(sms)
    },
    onPublish: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
