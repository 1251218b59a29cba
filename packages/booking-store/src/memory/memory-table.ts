import {
  type Availability,
  type BookingRules,
  type Instant,
  type LocalDate,
  type PhoneNumber,
  type SlotLoad,
  addDays,
  bookingWindow,
  localDateOf,
} from "@call-center/domain"

import type { BookingCommand } from "../booking-command.ts"
import { type CallerState, unknownCaller } from "../caller-item.ts"
import type { CommandRecord } from "../command-record.ts"
import { type ContactState, newContact, numberMark } from "../contact-item.ts"
import type { StoredDemo } from "../demo-item.ts"
import { commandKey } from "../keys.ts"
import type { Change } from "../transactions.ts"

/** What a booking table holds, in memory; everything of it is there for its reader to look at. */
export interface MemoryTable {
  readonly rules: BookingRules
  readonly demos: Map<PhoneNumber, readonly StoredDemo[]>
  readonly callers: Map<PhoneNumber, CallerState>
  readonly contacts: Map<string, ContactState>
  readonly records: Map<string, CommandRecord>
  /** By date, then by start. */
  readonly loads: Map<LocalDate, ReadonlyMap<Instant, SlotLoad>>
}

export function memoryTable(rules: BookingRules): MemoryTable {
  return {
    rules,
    demos: new Map(),
    callers: new Map(),
    contacts: new Map(),
    records: new Map(),
    loads: new Map(),
  }
}

/** The loads of every date that may be booked, and of those that anything is booked on; all of them are known. */
export function loadsOf(table: MemoryTable, now: Instant): Availability["loads"] {
  const known = new Map(datesOf(table.rules, now))
  for (const [date, ofDay] of table.loads) known.set(date, [...ofDay.values()])
  return known
}

type Loads = Availability["loads"]

/** Dates without any load, as they were needed last: the same for a whole day. */
const dates = new WeakMap<BookingRules, { readonly first: LocalDate; readonly loads: Loads }>()

function datesOf(rules: BookingRules, now: Instant): Loads {
  const first = localDateOf(rules.timeZone, now)
  const before = dates.get(rules)
  if (before?.first === first) return before.loads
  const { lastDate } = bookingWindow(rules, now)
  const loads = new Map<LocalDate, readonly SlotLoad[]>()
  for (let date = first; date <= lastDate; date = addDays(date, 1)) loads.set(date, [])
  dates.set(rules, { first, loads })
  return loads
}

export function callerIn({ callers }: MemoryTable, caller: PhoneNumber): CallerState {
  return callers.get(caller) ?? unknownCaller
}

export function recordKey(command: BookingCommand): string {
  const { pk, sk } = commandKey(command)
  return `${pk.S} ${sk.S}`
}

/** Makes a change that was decided happen; nothing comes in between, since nothing is waited for. */
export function apply(table: MemoryTable, change: Change): void {
  const { command, caller, next, claim, former, use } = change
  const { demo, version, movedFrom } = next
  if (former !== undefined) free(table, former.demo.startsAt)
  if (claim !== undefined) take(table, demo.startsAt, claim.occupiedMinutes)
  const others = (table.demos.get(demo.caller) ?? []).filter(
    (stored) => stored.demo.demoId !== demo.demoId,
  )
  table.demos.set(demo.caller, [...others, next])
  table.callers.set(demo.caller, { ...caller, version, use })
  const contact = table.contacts.get(command.contactId) ?? newContact
  const numbers = new Set([...contact.numbers, numberMark(command)])
  table.contacts.set(command.contactId, {
    ...contact,
    numbers: [...numbers],
    changes: contact.changes + 1,
  })
  table.records.set(recordKey(command), { demoId: demo.demoId, movedFrom, version })
}

function take(table: MemoryTable, startsAt: Instant, minutes: number): void {
  const { date, ofDay, load } = loadAt(table, startsAt)
  const taken = { startsAt, minutes, booked: (load?.booked ?? 0) + 1 }
  table.loads.set(date, new Map([...ofDay, [startsAt, taken]]))
}

function free(table: MemoryTable, startsAt: Instant): void {
  const { date, ofDay, load } = loadAt(table, startsAt)
  if (load === undefined) return
  table.loads.set(date, new Map([...ofDay, [startsAt, { ...load, booked: load.booked - 1 }]]))
}

function loadAt({ rules, loads }: MemoryTable, startsAt: Instant) {
  const date = localDateOf(rules.timeZone, startsAt)
  const ofDay: ReadonlyMap<Instant, SlotLoad> = loads.get(date) ?? new Map()
  return { date, ofDay, load: ofDay.get(startsAt) }
}
