import type { CallEvent } from "@call-center/simulator"

import type {
  ClockFrame,
  DayFrame,
  HelloFrame,
  ServerFrame,
  SmsFrame,
  WatchedFrame,
} from "../../src/protocol/server-frame.ts"

/** A call as the page has been told of it. */
export interface PhoneCall {
  readonly contactId: string
  /** What the page that dialled named it. */
  readonly request: string
  /** Whether it is watched only: it was made elsewhere, or at another time. */
  readonly isRecorded: boolean
  /** Null where the number is withheld. */
  readonly from: string | null
  readonly startedMs: number
  readonly events: readonly CallEvent[]
  /** How long the centre took over an input, in milliseconds, by the input's `seq`. */
  readonly tookMs: Readonly<Record<number, number>>
}

/** Everything that the server has told. */
export interface World {
  readonly hello: HelloFrame | undefined
  readonly calls: ReadonlyMap<string, PhoneCall>
  readonly texts: readonly SmsFrame[]
  readonly clock: ClockFrame | undefined
  readonly day: DayFrame | undefined
  /** Why the last command came to nothing, or where the script that was played last failed. */
  readonly refusal: string | undefined
}

/** Before the server has said anything. */
export const emptyWorld: World = {
  hello: undefined,
  calls: new Map(),
  texts: [],
  clock: undefined,
  day: undefined,
  refusal: undefined,
}

/** The world once the server has told one thing more. A hello begins it anew: everything that has happened follows. */
export function worldAfter(world: World, frame: ServerFrame): World {
  switch (frame.type) {
    case "hello":
      return { ...emptyWorld, hello: frame, day: world.day }
    case "call": {
      const { contactId, request } = frame
      const call = { ...blankCall, contactId, request }
      return { ...world, refusal: undefined, calls: new Map(world.calls).set(contactId, call) }
    }
    case "event":
      return withCall(world, frame.event.contactId, (call) => afterEvent(call, frame.event))
    case "turn":
      return withCall(world, frame.contactId, (call) => ({
        ...call,
        tookMs: { ...call.tookMs, [frame.seq]: frame.tookMs },
      }))
    case "sms":
      return { ...world, texts: [...world.texts, frame] }
    case "clock":
      return { ...world, clock: frame }
    case "day":
      return { ...world, day: frame }
    case "exported":
      return world
    case "watched":
      return frame.calls.reduce(withWatched, { ...world, refusal: frame.played?.failure })
    case "refused":
      return { ...world, refusal: frame.line }
  }
}

const blankCall: PhoneCall = {
  contactId: "",
  request: "",
  isRecorded: false,
  from: null,
  startedMs: 0,
  events: [],
  tookMs: {},
}

/** A recorded call is shown as one that was made here. */
function withWatched(
  world: World,
  { contactId, events, texts }: WatchedFrame["calls"][number],
): World {
  // The recording of a call that was made here tells nothing new, and must not end a call that goes on.
  if (world.calls.get(contactId)?.isRecorded === false) return world
  const call = events.reduce(afterEvent, { ...blankCall, contactId, isRecorded: true })
  const sent = texts.map(({ to, text, at }): SmsFrame => ({
    type: "sms",
    contactId,
    to,
    text,
    atMs: Date.parse(at),
  }))
  const others = world.texts.filter((text) => text.contactId !== contactId)
  return {
    ...world,
    calls: new Map(world.calls).set(contactId, call),
    texts: [...others, ...sent],
  }
}

/** The first event says who calls, and when. */
function afterEvent(call: PhoneCall, event: CallEvent): PhoneCall {
  const events = [...call.events, event]
  return event.type === "CallStarted"
    ? { ...call, events, from: event.from, startedMs: Date.parse(event.at) }
    : { ...call, events }
}

function withCall(world: World, contactId: string, change: (call: PhoneCall) => PhoneCall): World {
  const call = world.calls.get(contactId)
  if (call === undefined) return world
  return { ...world, calls: new Map(world.calls).set(contactId, change(call)) }
}

/** Whether the call is over. */
export function hasEnded({ events }: Pick<PhoneCall, "events">): boolean {
  return events.at(-1)?.type === "CallEnded"
}
