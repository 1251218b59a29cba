import type { CallCenter } from "@call-center/config"
import { converse } from "@call-center/connect-flows/terminal"
import { type Demo, parsePhoneNumber, type PhoneNumber } from "@call-center/domain"
import type { Call, CallEvent } from "@call-center/simulator"

import { simulatedClock } from "../call-clock.ts"
import { type LocalCenter, startLocalCenter } from "../local-center.ts"
import { type Hearing, heardThrough } from "./hearing.ts"
import type { Story, StoryCall } from "./story.ts"

/** What came of a story. */
export interface StoryEnd {
  /** The events of each call. */
  readonly calls: readonly (readonly CallEvent[])[]
  /** What the bot said in all calls, a line a message. */
  readonly heard: string
  /** How many texts were sent. */
  readonly sms: number
  /** Who ended the last call. */
  readonly endedBy: Call["ended"]
  /** The last caller's demos before the last call, and in the end. */
  readonly before: readonly Demo[]
  readonly demos: readonly Demo[]
}

const defaultCaller = "+12025550123"
const defaultStart = "2026-12-01T09:00:00-05:00"

/** Plays a story in a call centre of its own, in memory. */
export async function playStory(
  story: Story,
  callCenter: CallCenter,
  hearing: Hearing,
): Promise<StoryEnd> {
  const clock = simulatedClock(startOf(story.calls[0]))
  let sms = 0
  const center = await startLocalCenter({
    callCenter,
    clock,
    bot: (bot) => heardThrough(hearing, bot),
    onSms: () => {
      sms += 1
    },
  })
  try {
    const calls: Call[] = []
    let before: readonly Demo[] = []
    for (const told of story.calls) {
      clock.advance(startOf(told) - clock.nowMs())
      before = await demosOf(center, told)
      const call = await center.simulator.dial({ from: numberOf(told) })
      calls.push(call)
      await converse(call, linesOf(told))
      await center.settled()
    }
    return {
      calls: calls.map(({ events }) => events),
      heard: calls.flatMap(({ heard }) => heard).join("\n"),
      sms,
      endedBy: calls.at(-1)?.ended,
      before,
      demos: await demosOf(center, story.calls.at(-1)),
    }
  } finally {
    await center.stop()
  }
}

function startOf(call: StoryCall | undefined): number {
  return Date.parse(call?.now ?? defaultStart)
}

function numberOf({ anonymous, from }: StoryCall): string | undefined {
  return anonymous === true ? undefined : (from ?? defaultCaller)
}

/** Demos of the number that rings, or, where it is withheld, of everybody whose demos changed. */
async function demosOf(
  { store, changedCallers }: LocalCenter,
  call: StoryCall | undefined,
): Promise<readonly Demo[]> {
  const number = call && numberOf(call)
  const known = number === undefined ? undefined : parsePhoneNumber(number)
  const callers: readonly PhoneNumber[] = known === undefined ? [...changedCallers] : [known]
  const records = await Promise.all(callers.map((caller) => store.export(caller)))
  return records.flatMap(({ demos }) => demos)
}

function linesOf({ lines }: StoryCall): { readonly next: () => Promise<string | undefined> } {
  const rest = lines[Symbol.iterator]()
  return { next: async () => rest.next().value }
}
