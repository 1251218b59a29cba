import type { RecordedCall } from "./recording.ts"
import { bookedIn } from "./script-of-calls.ts"

/** A story as `pnpm calls --stories` plays it. */
export interface RecordedStory {
  readonly name: string
  readonly kind: "recorded"
  readonly calls: readonly StoryCall[]
  /** Starts of the demos that the calls booked. */
  readonly booked?: readonly string[]
  /** How many texts were sent. */
  readonly sms?: number
  readonly endedBy?: "flow" | "caller" | "error"
}

interface StoryCall {
  readonly lines: readonly string[]
  readonly from?: string
  readonly anonymous?: true
  readonly now: string
}

/**
 * Tells recorded calls as a story: what the customer did, line by line as `pnpm dial` takes it. What a line cannot say
 * is said as near to it as possible: speech of nothing but digits is heard as keys.
 */
export function storyOfCalls(
  calls: readonly [RecordedCall, ...RecordedCall[]],
  name: string,
): RecordedStory {
  const texts = calls.flatMap((call) => call.texts)
  const booked = bookedIn(calls)
    .filter(({ status }) => status === "booked")
    .map(({ startsAt }) => startsAt)
  const end = calls.at(-1)?.events.find((event) => event.type === "CallEnded")
  return {
    name,
    kind: "recorded",
    calls: calls.map(storyCall),
    ...(booked.length === 0 ? {} : { booked }),
    ...(texts.length === 0 ? {} : { sms: texts.length }),
    ...(end === undefined ? {} : { endedBy: end.by }),
  }
}

function storyCall({ started, events }: RecordedCall): StoryCall {
  return {
    ...(started.from === null ? { anonymous: true } : { from: started.from }),
    now: started.at,
    lines: events.flatMap((event) => {
      if (event.type !== "CustomerInput") return []
      return [event.kind === "hangup" ? "/hangup" : event.value]
    }),
  }
}
