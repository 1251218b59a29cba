import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb"
import {
  type BookingRefusal,
  type BookingRules,
  type BookingView,
  type Clock,
  type Instant,
  type Result,
  granted,
  localDateOf,
  offersFor,
  refused,
  type TextRules,
} from "@call-center/domain"

import type { BookingCommand } from "./booking-command.ts"
import { type CommandAnswer, recordedAnswer } from "./command-record.ts"
import { isUnderOtherRules, putUnderRules } from "./day-rules.ts"
import { type CommandView, decideChange } from "./decide-change.ts"
import { widen } from "./free-slots.ts"
import { contactPartition } from "./keys.ts"
import { type Patience, type Try, tryPatiently } from "./patience.ts"
import {
  type Table,
  readCaller,
  readCommandRecord,
  readContact,
  readDay,
  readTextCount,
} from "./read-items.ts"
import { type Change, transactionOf } from "./transactions.ts"

/** What a store works with. */
export interface StoreContext {
  readonly table: Table
  readonly rules: BookingRules
  /** Undefined where every change is confirmed, and none counted. */
  readonly texts: TextRules | undefined
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
  const seen = isNewer ? await readView(context, command) : first
  const { view } = seen
  const recorded = recordedAnswer(command, record, view.demos)
  if (recorded !== undefined) return { done: granted(recorded) }
  const decided = decideChange(command, seen)
  if (decided.ok) return commit(context, decided.value)
  // The same command may have been carried out between the reads, and what it took is why this one is refused.
  if (record === undefined && (await readCommandRecord(table, command)) !== undefined)
    return { again: "the same command was carried out meanwhile" }
  const { refusal } = decided
  return { done: refused(await withBestOffers(table, { command, view, refusal })) }
}

async function readView(
  { table, rules, clock, texts }: StoreContext,
  command: BookingCommand,
): Promise<CommandView> {
  const today = localDateOf(rules.timeZone, clock.now())
  const [{ caller, counted }, day, contact, sentToday] = await Promise.all([
    readCaller(table, command.caller),
    command.kind === "cancel" ? undefined : dayOf(table, rules, command.startsAt),
    readContact(table, command.contactId),
    texts?.enabled === true ? readTextCount(table, today) : 0,
  ])
  const demos = counted.map(({ demo }) => demo)
  const loads = new Map(day === undefined ? [] : [[day.date, day.load]])
  const onlyMadeIn = command.reach === "contact" ? command.contactId : undefined
  const view = { rules, now: clock.now(), demos, loads, onlyMadeIn }
  return { caller, counted, view, dayRules: day?.rules, contact, sentToday, texts }
}

async function dayOf(table: Table, rules: BookingRules, startsAt: Instant) {
  const date = localDateOf(rules.timeZone, startsAt)
  return { date, ...(await readDay(table, date, "strong")) }
}

async function commit({ table, rules }: StoreContext, change: Change): Promise<Try<Answer>> {
  const { claim, dayRules } = change
  if (claim !== undefined && isUnderOtherRules(rules, claim.slot.startsAt, dayRules)) {
    await putUnderRules(table, rules, { startsAt: claim.slot.startsAt, seen: dayRules })
    return { again: "the day was booked by other rules" }
  }
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
