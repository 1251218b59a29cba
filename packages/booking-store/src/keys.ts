import type {
  ContactNumber,
  Instant,
  LeadTime,
  LocalDate,
  PhoneNumber,
  Span,
} from "@call-center/domain"

import type { BookingCommand } from "./booking-command.ts"

/** The primary key of an item. */
export interface ItemKey {
  readonly pk: { readonly S: string }
  readonly sk: { readonly S: string }
}

/** The item collection of a caller: the Caller item and all Demo items. */
export function callerPartition(caller: PhoneNumber): string {
  return `CALLER#${caller}`
}

/** The item collection of a business day, in the table its SlotLoad items, in the index its booked Demo items. */
export function dayPartition(date: LocalDate): string {
  return `DAY#${date}`
}

/** The item collection of a business day's cancelled demos, in the index only. */
export function cancelledPartition(date: LocalDate): string {
  return `CANCELLED#${date}`
}

/** The item collection of a Connect contact: its own item and its Command items. */
export function contactPartition(contactId: string): string {
  return `CONTACT#${contactId}`
}

/** The key of a caller's own item. */
export function callerKey(caller: PhoneNumber): ItemKey {
  return key(callerPartition(caller), "CALLER")
}

/** The key of a demo; it holds the start, so a moved demo is another item. */
export function demoKey(demo: {
  readonly caller: PhoneNumber
  readonly startsAt: Instant
  readonly demoId: string
}): ItemKey {
  return key(callerPartition(demo.caller), `DEMO#${demo.startsAt}#${demo.demoId}`)
}

/** The sort keys, both excluded, between which a caller's demos that start after an instant lie. */
export function demosAfter(now: Instant): { readonly after: string; readonly before: string } {
  // "$" is the character after "#": past every demo that starts at `now`, and past every demo.
  return { after: `DEMO#${now}$`, before: "DEMO$" }
}

/** The key of the counter of demos at one start. */
export function slotLoadKey(date: LocalDate, startsAt: Instant): ItemKey {
  return slotLoadKeyIn(dayPartition(date), startsAt)
}

/** The same in the item collection of a day. */
export function slotLoadKeyIn(partition: string, startsAt: Instant): ItemKey {
  return key(partition, `SLOT#${startsAt}`)
}

/** The key of what says by which rules a day was last booked. */
export function dayRulesKey(date: LocalDate): ItemKey {
  return key(dayPartition(date), "RULES")
}

/** The index key of a booked demo. */
export function dayIndexKey(
  date: LocalDate,
  demo: { readonly startsAt: Instant; readonly demoId: string },
): { readonly gsi1pk: { readonly S: string }; readonly gsi1sk: { readonly S: string } } {
  return { gsi1pk: { S: dayPartition(date) }, gsi1sk: { S: `${demo.startsAt}#${demo.demoId}` } }
}

/** The index's sort keys, both included, between which the demos of a day lie that start in a span. */
export function demosStarting({ from, until }: Span): {
  readonly from: string
  readonly until: string
} {
  // "$" is the character after "#": past every demo that starts at `until`.
  return { from, until: `${until}$` }
}

/** The key of a contact's own item. */
export function contactKey(contactId: string): ItemKey {
  return key(contactPartition(contactId), "CONTACT")
}

/** The item collection of the codes that were sent to a number. */
export function codesPartition(caller: PhoneNumber): string {
  return `CODES#${caller}`
}

/** The key of the last code that a contact asked for. */
export function codeKey({ caller, contactId }: ContactNumber): ItemKey {
  return key(codesPartition(caller), `CODE#${contactId}`)
}

/** The key of the counter of a day's texts. */
export function textCountKey(date: LocalDate): ItemKey {
  return key(`TEXTS#${date}`, "TEXTS")
}

/** The key of what a contact's command came to. */
export function commandKey(command: BookingCommand): ItemKey {
  return key(contactPartition(command.contactId), `COMMAND#${command.kind}#${subjectOf(command)}`)
}

/** The item collection of a demo: what notifications keep about it, one item for each SMS. */
export function demoPartition(demoId: string): string {
  return `DEMO#${demoId}`
}

/** The key under which a notifier claims the SMS about a demo's last change. */
export function smsClaimKey(stored: {
  readonly demo: { readonly demoId: string }
  readonly version: number
}): ItemKey {
  return key(demoPartition(stored.demo.demoId), `SMS#${stored.version}`)
}

/** The key under which a reminder of a demo at one start is claimed. */
export function reminderClaimKey(
  { demo }: { readonly demo: { readonly demoId: string; readonly startsAt: Instant } },
  lead: LeadTime,
): ItemKey {
  return key(demoPartition(demo.demoId), `REMINDER#${demo.startsAt}#${lead}`)
}

/** The key under which the owner's e-mail about a demo's last change is claimed. */
export function mailClaimKey(stored: {
  readonly demo: { readonly demoId: string }
  readonly version: number
}): ItemKey {
  return key(demoPartition(stored.demo.demoId), `MAIL#${stored.version}`)
}

/** The key of how far the reminders of one lead time have come. */
export function reminderProgressKey(lead: LeadTime): ItemKey {
  return key("REMINDERS", `LEAD#${lead}`)
}

/** The key of the secret that the address of the calendar feed holds. */
export function feedSecretKey(): ItemKey {
  return key("FEED", "SECRET")
}

function subjectOf(command: BookingCommand): string {
  switch (command.kind) {
    case "book":
      return `${command.startsAt}#${command.caller}`
    case "move":
      return `${command.demoId}#${command.startsAt}`
    case "cancel":
      return command.demoId
  }
}

function key(pk: string, sk: string): ItemKey {
  return { pk: { S: pk }, sk: { S: sk } }
}
