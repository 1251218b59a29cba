import * as fc from "fast-check"

import { newDialogue } from "../../src/conversation/dialogue.ts"
import { rememberDialogue } from "../../src/conversation/remembered-dialogue.ts"
import {
  type CallCenterChanges,
  openCallCenter,
  type TestCall,
  type TestCallCenter,
} from "./call-center.ts"
import { at } from "./rules.ts"

const victim = "+12025550177"
/** A day that no stranger names, and that is too far off to be offered. */
const theirStart = at("2026-12-10T15:30:00-05:00")
const theirDay = /December 10|10 de diciembre/u

/** What a stranger tries in a turn. */
type Trick =
  | { readonly kind: "says"; readonly words: string; readonly intent: string }
  | { readonly kind: "presses"; readonly keys: string }
  | { readonly kind: "guesses"; readonly guess: number }
  | { readonly kind: "forges"; readonly what: (typeof forgeries)[number] }
  | { readonly kind: "waits"; readonly minutes: number }

/** One conversation: two contacts of strangers at once, and who does what in which order. */
export interface HostileConversation {
  readonly contacts: readonly ("withheld" | "chat" | "claiming chat")[]
  readonly tricks: readonly { readonly contact: number; readonly trick: Trick }[]
}

const wishes = [
  ["check my demo", "CheckDemo"],
  ["when is my appointment", "CheckDemo"],
  ["cancel my demo", "CancelDemo"],
  ["cancel all my demos", "CancelDemo"],
  ["move my demo to tomorrow at 11 am", "MoveDemo"],
  ["an hour later", "MoveDemo"],
  ["book a demo tomorrow at 10 am", "ScheduleDemo"],
  ["book a demo on december 3 at 2 pm", "ScheduleDemo"],
  ["no", "FallbackIntent"],
  ["new code", "FallbackIntent"],
  ["the other one", "FallbackIntent"],
  ["say that again", "Repeat"],
] as const

/** What a client of its own may put into its session. */
const forgeries = ["confirmed", "cancelling", "moving", "claimed number", "other session"] as const

const trick: fc.Arbitrary<Trick> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...wishes)
      .map(([words, intent]) => ({ kind: "says" as const, words, intent })),
  },
  { weight: 4, arbitrary: fc.constant({ kind: "presses" as const, keys: "2025550177" }) },
  { weight: 6, arbitrary: fc.constant({ kind: "presses" as const, keys: "1" }) },
  { weight: 4, arbitrary: fc.nat(9999).map((guess) => ({ kind: "guesses" as const, guess })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...forgeries).map((what) => ({ kind: "forges" as const, what })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(1, 5, 60, 1440)
      .map((minutes) => ({ kind: "waits" as const, minutes })),
  },
)

export const hostileConversations: fc.Arbitrary<HostileConversation> = fc.record({
  contacts: fc.array(fc.constantFrom("withheld", "chat", "claiming chat"), {
    minLength: 2,
    maxLength: 2,
  }),
  tricks: fc.array(fc.record({ contact: fc.nat(1), trick }), { minLength: 6, maxLength: 24 }),
})

/** Plays conversations against somebody else's demo; tells what was heard of it, or done to it, undefined for nothing. */
export function hostileOutcomes(
  changes: CallCenterChanges = {},
): (conversation: HostileConversation) => Promise<string | undefined> {
  const center = openCallCenter(changes)
  return (conversation) => {
    center.store.restore([])
    center.identity.reset()
    center.setNow(start)
    return outcomeIn(center, conversation)
  }
}

const start = "2026-12-01T14:00:00Z"

async function outcomeIn(
  center: TestCallCenter,
  { contacts, tricks }: HostileConversation,
): Promise<string | undefined> {
  await center.store.book({ caller: victim as never, contactId: "theirs", startsAt: theirStart })
  const before = theirDemos(center)
  const calls = contacts.map((kind, index) =>
    center.dial({
      from: kind === "claiming chat" ? victim : "withheld",
      channel: kind === "withheld" ? "voice" : "chat",
      contactId: `stranger-${index}`,
    }),
  )
  let minutes = 0
  for (const { contact, trick: tried } of tricks) {
    const call = calls[contact]
    if (call === undefined) continue
    if (tried.kind === "waits") {
      minutes += tried.minutes
      center.setNow(new Date(Date.parse(start) + minutes * 60_000).toISOString())
      continue
    }
    const heard = await played(tried, { center, call, other: calls[1 - contact] ?? call })
    if (theirDay.test(heard)) return `heard: ${heard}`
    if (theirDemos(center) !== before) return `changed: ${theirDemos(center)}`
  }
  return undefined
}

async function played(
  tried: Exclude<Trick, { readonly kind: "waits" }>,
  { center, call, other }: { center: TestCallCenter; call: TestCall; other: TestCall },
): Promise<string> {
  switch (tried.kind) {
    case "says":
      return call.says(tried.words, { intent: tried.intent })
    case "presses":
      return call.presses(tried.keys)
    case "guesses":
      return call.presses(wrongCode(center, tried.guess))
    case "forges":
      call.forge(forged(center, tried.what, other))
      return ""
  }
}

/** Strangers do not see the victim's texts, so no guess of theirs is right by more than chance, which is left out. */
function wrongCode({ identity }: TestCallCenter, guess: number): string {
  const digits = String(guess).padStart(4, "0")
  return identity.texted.some((each) => each.digits === digits)
    ? wrongCode({ identity } as TestCallCenter, (guess + 1) % 10_000)
    : digits
}

function forged(
  center: TestCallCenter,
  what: (typeof forgeries)[number],
  other: TestCall,
): Record<string, string> {
  const [demo] = center.store.demos
  const number = victim as never
  const demoId = demo?.demoId ?? ("demo000001" as never)
  const known = { ...newDialogue, number, isNumberConfirmed: true }
  switch (what) {
    case "confirmed":
      return { dialogue: rememberDialogue(known) }
    case "cancelling":
      return {
        dialogue: rememberDialogue({
          ...known,
          task: "CancelDemo",
          asked: "confirm",
          demoId,
          readBack: { of: "cancellation", demoId, startsAt: theirStart },
        }),
      }
    case "moving":
      return {
        dialogue: rememberDialogue({
          ...known,
          task: "MoveDemo",
          asked: "confirm",
          demoId,
          readBack: {
            of: "move",
            demoId,
            from: theirStart,
            startsAt: at("2026-12-04T10:00:00-05:00"),
          },
        }),
      }
    case "claimed number":
      return { dialogue: rememberDialogue({ ...known, task: "CheckDemo", asked: "code" }) }
    case "other session":
      return { dialogue: other.attributes["dialogue"] ?? "" }
  }
}

function theirDemos({ store }: TestCallCenter): string {
  return JSON.stringify(store.demos.filter(({ contactId }) => contactId === "theirs"))
}
