import { createHash } from "node:crypto"

import {
  type BookDemo,
  type BookingRefusal,
  type BookingView,
  type CancelDemo,
  type Demo,
  type DemoId,
  type MoveDemo,
  type Result,
  decideBooking,
  decideCancellation,
  decideMove,
  demoId,
  granted,
} from "@call-center/domain"

import type { BookingCommand } from "./booking-command.ts"
import { BookingStoreFault } from "./booking-store-fault.ts"
import type { CallerState } from "./caller-item.ts"
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
}

type Decision = Result<Change, BookingRefusal>

/** Lets the domain decide on a command, and says what is to be stored if it may be. */
export function decideChange(command: BookingCommand, seen: CommandView): Decision {
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
  const next = { demo, movedFrom: undefined, version: nextVersion(seen) }
  return granted({ ...of(command, seen), next, claim: decided.value, former: undefined })
}

function moveChange(command: MoveDemo & { readonly kind: "move" }, seen: CommandView): Decision {
  const decided = decideMove(seen.view, command)
  if (!decided.ok) return decided
  const { demo: former, ...claim } = decided.value
  const { startsAt, minutes } = claim.slot
  const demo: Demo = { ...former, startsAt, minutes, ...changedBy(command, seen) }
  const next = { demo, movedFrom: former.startsAt, version: nextVersion(seen) }
  return granted({ ...of(command, seen), next, claim, former: countedOf(seen, former) })
}

function cancelChange(
  command: CancelDemo & { readonly kind: "cancel" },
  seen: CommandView,
): Decision {
  const decided = decideCancellation(seen.view, command.demoId)
  if (!decided.ok) return decided
  const demo: Demo = { ...decided.value, status: "cancelled", ...changedBy(command, seen) }
  const next = { demo, movedFrom: undefined, version: nextVersion(seen) }
  const former = countedOf(seen, decided.value)
  return granted({ ...of(command, seen), next, claim: undefined, former })
}

/** What every change rests on. */
function of(command: BookingCommand, { caller, dayRules }: CommandView) {
  return { command, caller, dayRules }
}

function changedBy(command: BookingCommand, { view }: CommandView) {
  return { contactId: command.contactId, changedAt: view.now }
}

function nextVersion({ caller }: CommandView): number {
  return caller.version + 1
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
