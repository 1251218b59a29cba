import type { AwaitedInput, Call, CallEvent } from "@call-center/simulator"

import type { Line } from "../line/line.ts"
import type { Person } from "../person/person.ts"
import type { Deed, Meaning } from "../person/reaction.ts"
import type { Understood } from "../person/understood.ts"

/** A turn of a person in a call. */
export interface HeldTurn {
  /** What was said to the person since their last turn, and what they made of it. */
  readonly messages: readonly string[]
  readonly understood: readonly Understood[]
  /** Where in the flows the call waited for them. */
  readonly awaited: AwaitedInput
  readonly did: Deed
  readonly means: Meaning
  /** What came through, of words or keys; undefined for neither. */
  readonly heard: string | undefined
}

/** A call that has ended. */
export interface HeldCall {
  readonly contactId: string
  readonly turns: readonly HeldTurn[]
  /** What was said to the person after their last turn. */
  readonly lastMessages: readonly string[]
  readonly events: readonly CallEvent[]
  readonly endedBy: "flow" | "caller" | "error"
}

/** How a call is held. */
export interface Conversation {
  readonly person: Person
  readonly line: Line
  /** Waits before each turn of the person. */
  readonly pause?: () => Promise<void>
}

/** More than anybody has patience for. */
const mostTurns = 80

/** Lets a person talk through a line into a call that was just placed, until one side hangs up. */
export async function converse(
  call: Call,
  { person, line, pause }: Conversation,
): Promise<HeldCall> {
  const turns: HeldTurn[] = []
  let seen = 0
  const sinceLast = (): readonly CallEvent[] => {
    const events = call.events.slice(seen)
    seen = call.events.length
    return events
  }
  let events = sinceLast()
  while (call.ended === undefined) {
    const awaited = events.findLast((event) => event.type === "InputAwaited")
    if (awaited === undefined || turns.length >= mostTurns) break
    await pause?.()
    const messages = messagesIn(events)
    const { reaction, understood } = person.react(messages, awaited)
    const { means, ...did } = reaction
    const heard = throughLine(did, line, turns.length)
    turns.push({ messages, understood, awaited, did, means, heard })
    await act(call, did, heard)
    events = sinceLast()
  }
  if (call.ended === undefined) await call.hangUp()
  return {
    contactId: call.contactId,
    turns,
    lastMessages: messagesIn(events),
    events: call.events,
    endedBy: call.ended ?? "caller",
  }
}

function messagesIn(events: readonly CallEvent[]): readonly string[] {
  return events.flatMap((event) => (event.type === "MessageReceived" ? [event.text] : []))
}

function throughLine(did: Deed, line: Line, turn: number): string | undefined {
  switch (did.kind) {
    case "speech":
      return line.hear(did.text, turn)
    case "keys":
      return line.pressed(did.keys, turn)
    case "silence":
    case "hangup":
      return undefined
  }
}

async function act(call: Call, did: Deed, heard: string | undefined): Promise<void> {
  if (did.kind === "hangup") await call.hangUp()
  // Of words that were lost on the way silence is left.
  else if (heard === undefined || heard.trim() === "") await call.silence()
  else if (did.kind === "keys") await call.press(heard)
  else await call.say(heard)
}
