import { createHash } from "node:crypto"

import {
  type BookDemo,
  type BookingRefusal,
  type BookingView,
  type CommandOrigin,
  type CancelDemo,
  type DailyUse,
  type Demo,
  type DemoId,
  type Instant,
  type MoveDemo,
  type Result,
  decideBooking,
  decideCancellation,
  decideContact,
  decideMove,
  demoId,
  granted,
  localDateOf,
  type NoText,
  type TextRules,
  useOn,
  whyNoText,
} from "@call-center/domain"

import type { BookingCommand } from "./booking-command.ts"
import { BookingStoreFault } from "./booking-store-fault.ts"
import type { CallerState } from "./caller-item.ts"
import { type ContactState, standingOf } from "./contact-item.ts"
import type { DayRules } from "./day-rules.ts"
import type { CountedDemo } from "./demo-item.ts"
import type { Change } from "./transactions.ts"

/** What was read for a command. */
export interface CommandView {
  readonly view: BookingView
  readonly caller: CallerState
  /** The view's demos with where they are counted. */
  readonly counted: readonly CountedDemo[]
  /** By which rules the day of the wish was last booked. */
  readonly dayRules: DayRules | undefined
  readonly contact: ContactState
  /** Texts that the whole call centre has sent today. */
  readonly sentToday: number
  /** Undefined where every change is confirmed, and none counted. */
  readonly texts: TextRules | undefined
}

type Decision = Result<Change, BookingRefusal>

/** Lets the domain decide on a command, and says what is to be stored if it may be. */
export function decideChange(command: BookingCommand, seen: CommandView): Decision {
  const { maximumChangesPerContact } = seen.view.rules
  const contact = decideContact(standingOf(seen.contact, command), maximumChangesPerContact)
  if (!contact.ok) return contact
  switch (command.kind) {
    case "book":
      return bookChange(command, seen)
    case "move":
      return moveChange(command, seen)
    case "cancel":
      return cancelChange(command, seen)
  }
}

function bookChange(command: BookDemo & { readonly kind: "book" }, seen: CommandView): Decision {
  const decided = decideBooking(seen.view, command.startsAt)
  if (!decided.ok) return decided
  const { slot } = decided.value
  const demo: Demo = {
    demoId: newDemoId(command, seen),
    caller: command.caller,
    startsAt: slot.startsAt,
    minutes: slot.minutes,
    status: "booked",
    ...changedBy(command, seen),
  }
  return granted(
    change(command, seen, { demo, claim: decided.value, former: undefined, movedFrom: undefined }),
  )
}

function moveChange(command: MoveDemo & { readonly kind: "move" }, seen: CommandView): Decision {
  const decided = decideMove(seen.view, command)
  if (!decided.ok) return decided
  const { demo: former, ...claim } = decided.value
  const { startsAt, minutes } = claim.slot
  const demo: Demo = { ...former, startsAt, minutes, ...changedBy(command, seen) }
  return granted(
    change(command, seen, {
      demo,
      claim,
      former: countedOf(seen, former),
      movedFrom: former.startsAt,
    }),
  )
}

function cancelChange(
  command: CancelDemo & { readonly kind: "cancel" },
  seen: CommandView,
): Decision {
  const decided = decideCancellation(seen.view, command.demoId)
  if (!decided.ok) return decided
  const demo: Demo = { ...decided.value, status: "cancelled", ...changedBy(command, seen) }
  const former = countedOf(seen, decided.value)
  return granted(change(command, seen, { demo, claim: undefined, former, movedFrom: undefined }))
}

/** The change that a decision comes to, with whether it is confirmed by text, which counts as one more of today's. */
function change(
  command: BookingCommand,
  seen: CommandView,
  { demo: decided, claim, former, movedFrom }: Decided,
): Change {
  const { noText: _, ...demo } = decided
  const { caller, view, texts, dayRules } = seen
  const use = useOn(caller.use, localDateOf(view.rules.timeZone, view.now))
  const noText = whyNot(seen, command, use)
  const isCounted = texts?.enabled === true && noText === undefined
  return {
    command,
    caller,
    dayRules,
    next: {
      demo: noText === undefined ? demo : { ...demo, noText },
      movedFrom,
      version: caller.version + 1,
    },
    claim,
    former,
    use: isCounted ? { ...use, texts: use.texts + 1 } : caller.use,
  }
}

type Decided = Pick<Change, "claim" | "former"> & {
  readonly demo: Demo
  readonly movedFrom: Instant | undefined
}

function whyNot(
  { texts, caller, sentToday }: CommandView,
  { caller: number, reach }: CommandOrigin,
  use: DailyUse,
): NoText | undefined {
  if (texts === undefined || !texts.enabled) return undefined
  const isOptedOut = caller.smsOptedOut
  return whyNoText(texts, { number, use, isOptedOut, sentToday, isClaimed: reach === "contact" })
}

function changedBy(command: BookingCommand, { view }: CommandView) {
  return { contactId: command.contactId, changedAt: view.now }
}

function countedOf({ counted }: CommandView, demo: Demo): CountedDemo {
  const found = counted.find((candidate) => candidate.demo === demo)
  if (found === undefined) throw new BookingStoreFault("Expected a demo that was read, got another")
  return found
}

/** An id that no other demo has: at one instant a caller's version admits one change. */
function newDemoId(command: BookingCommand, { caller, view }: CommandView): DemoId {
  const seed = JSON.stringify([command.caller, command.contactId, caller.version, view.now])
  const id = demoId(createHash("sha256").update(seed).digest("hex").slice(0, 16))
  if (id === undefined) throw new TypeError("Expected a hash to be a demo id")
  return id
}
