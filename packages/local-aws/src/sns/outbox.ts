import type { PublishedSms } from "./sms-actions.ts"
import type { PublishedEmail } from "./topic-actions.ts"

/** What SNS has sent of one kind since the start. */
export interface Outbox<Message> {
  readonly published: readonly Message[]
  readonly deliver: (message: Message) => void
  /** Calls back for each message from now on; returns how to stop it. */
  readonly onPublish: (listener: (message: Message) => void) => () => void
}

/** Texts and e-mails, apart. */
export interface Outboxes {
  readonly sms: Outbox<PublishedSms>
  readonly email: Outbox<PublishedEmail>
}

export function createOutbox<Message>(): Outbox<Message> {
  const published: Message[] = []
  const listeners = new Set<(message: Message) => void>()
  return {
    published,
    deliver: (message) => {
      published.push(message)
      for (const listener of listeners) listener(message)
    },
    onPublish: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
