import { createHash } from "node:crypto"

import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb"
import {
  type BookingRefusal,
  type BookingRules,
  type BookingView,
  type Clock,
  type Demo,
  type DemoId,
  type Instant,
  type LocalDate,
  type Result,
  decideBooking,
  decideCancellation,
  decideMove,
  demoId,
  granted,
  localDateOf,
  offersFor,
  refused,
} from "@call-center/domain"

import type { BookingCommand } from "./booking-command.ts"
import type { CallerState } from "./caller-item.ts"
import { type CommandAnswer, recordedAnswer } from "./command-record.ts"
import { readDays, widen } from "./free-slots.ts"
import { contactPartition } from "./keys.ts"
import { type Patience, type Try, tryPatiently } from "./patience.ts"
import { type Table, readCaller, readCommandRecord } from "./read-items.ts"
import { type Change, transactionOf } from "./transactions.ts"

/** What a store works with. */
export interface StoreContext {
  readonly table: Table
  readonly rules: BookingRules
  readonly clock: Clock
  readonly patience: Patience
}

type Answer = Result<CommandAnswer, BookingRefusal>

/**
 * Carries out a command: reads, decides, commits what was decided on the condition that what was read still holds,
 * and starts anew when it does not. A repeated command finds its record and answers as the first time.
 */
export function runCommand(context: StoreContext, command: BookingCommand): Promise<Answer> {
  return tryPatiently(context.patience, () => attempt(context, command))
}

async function attempt(context: StoreContext, command: BookingCommand): Promise<Try<Answer>> {
  const { table } = context
  const first = await readView(context, command)
  const isKnown = first.caller.contacts.has(contactPartition(command.contactId))
  const record = isKnown ? await readCommandRecord(table, command) : undefined
  // A record that is newer than the caller's demos calls for another look at them.
  const isNewer = record !== undefined && record.version > first.caller.version
  const { view, caller } = isNewer ? await readView(context, command) : first
  const recorded = recordedAnswer(command, record, view.demos)
  if (recorded !== undefined) return { done: granted(recorded) }
  const decided = decide(command, view, caller)
  if (decided.ok) return commit(context, decided.value)
  // The same command may have been carried out between the reads, and what it took is why this one is refused.
  if (record === undefined && (await readCommandRecord(table, command)) !== undefined)
    return { again: "the same command was carried out meanwhile" }
  const { refusal } = decided
  return { done: refused(await withBestOffers(table, { command, view, refusal })) }
}

interface CommandView {
  readonly view: BookingView
  readonly caller: CallerState
}

async function readView(
  { table, rules, clock }: StoreContext,
  command: BookingCommand,
): Promise<CommandView> {
  const dates: LocalDate[] =
    command.kind === "cancel" ? [] : [localDateOf(rules.timeZone, command.startsAt)]
  const [{ caller, demos }, loads] = await Promise.all([
    readCaller(table, command.caller),
    readDays(table, dates, "strong"),
  ])
  return { caller, view: { rules, now: clock.now(), demos, loads } }
}

function decide(
  command: BookingCommand,
  view: BookingView,
  caller: CallerState,
): Result<Change, BookingRefusal> {
  const version = caller.version + 1
  const changed = { contactId: command.contactId, changedAt: view.now }
  switch (command.kind) {
    case "book": {
      const decided = decideBooking(view, command.startsAt)
      if (!decided.ok) return decided
      const claim = decided.value
      const { startsAt, minutes } = claim.slot
      const demo: Demo = {
        demoId: newDemoId(command, caller, view.now),
        caller: command.caller,
        startsAt,
        minutes,
        status: "booked",
        ...changed,
      }
      return granted({
        command,
        caller,
        claim,
        former: undefined,
        next: { demo, movedFrom: undefined, version },
      })
    }
    case "move": {
      const decided = decideMove(view, command)
      if (!decided.ok) return decided
      const { demo: former, ...claim } = decided.value
      const { startsAt, minutes } = claim.slot
      const demo: Demo = { ...former, startsAt, minutes, ...changed }
      return granted({
        command,
        caller,
        claim,
        former,
        next: { demo, movedFrom: former.startsAt, version },
      })
    }
    case "cancel": {
      const decided = decideCancellation(view, command.demoId)
      if (!decided.ok) return decided
      const former = decided.value
      const demo: Demo = { ...former, status: "cancelled", ...changed }
      return granted({
        command,
        caller,
        claim: undefined,
        former,
        next: { demo, movedFrom: undefined, version },
      })
    }
  }
}

async function commit(
  { table, rules }: StoreContext,
  change: Change,
): Promise<{ readonly done: Answer }> {
  const transaction = transactionOf(table.tableName, rules, change)
  await table.client.send(new TransactWriteItemsCommand(transaction))
  return { done: granted(change.next) }
}

/** A refusal with the nearest free slots there are, for which further days are read. */
async function withBestOffers(
  table: Table,
  { command, view, refusal }: RefusedCommand,
): Promise<BookingRefusal> {
  if (command.kind === "cancel" || !("nearest" in refusal)) return refusal
  const offersOf = (seen: BookingView) => offersFor(seen, command.startsAt)
  return { ...refusal, nearest: offersOf(await widen(table, view, offersOf)).slots }
}

interface RefusedCommand {
  readonly command: BookingCommand
  readonly view: BookingView
  readonly refusal: BookingRefusal
}

/** An id that no other demo has: at one instant a caller's version admits one change. */
function newDemoId(command: BookingCommand, { version }: CallerState, now: Instant): DemoId {
  const seed = JSON.stringify([command.caller, command.contactId, version, now])
  const id = demoId(createHash("sha256").update(seed).digest("hex").slice(0, 16))
  if (id === undefined) throw new TypeError("Expected a hash to be a demo id")
  return id
}
