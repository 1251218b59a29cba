import type { CallEvent } from "@call-center/simulator"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import type { CallSummary, SentSms } from "../src/call-observer.ts"
import { dialledCall } from "../src/dial-command.ts"
import { dial } from "../src/dial.ts"

/** What somebody who dialled saw. */
export interface Rung {
  readonly heard: readonly string[]
  readonly sms: readonly SentSms[]
  readonly events: readonly CallEvent[]
  readonly summary: CallSummary
  /** What was said of the call centre itself. */
  readonly notes: readonly string[]
}

/** Dials as `pnpm dial` does, with `lines` as standard input. */
export async function ring(args: readonly string[], lines: readonly string[]): Promise<Rung> {
  const asked = dialledCall(["--now", "2026-12-01T09:00:00-05:00", ...args])
  const events: CallEvent[] = []
  const sms: SentSms[] = []
  const summaries: CallSummary[] = []
  const notes: string[] = []
  const waiting = [...lines]
  await dial(asked, callCenter, {
    note: (line) => notes.push(line),
    lines: { next: () => Promise.resolve(waiting.shift()), close: () => undefined },
    observer: {
      started: () => undefined,
      observed: (event) => events.push(event),
      smsSent: (sent) => sms.push(sent),
      emailSent: () => undefined,
      ended: (summary) => summaries.push(summary),
    },
  })
  const [summary] = summaries
  if (summary === undefined) throw new TypeError("expected the call to end, it did not")
  const heard = events.flatMap((event) => (event.type === "MessageReceived" ? [event.text] : []))
  return { heard, sms, events, summary, notes }
}
