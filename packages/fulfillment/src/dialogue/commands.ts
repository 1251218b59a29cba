import type { BookingStore, Demo, PhoneNumber, Reach } from "@call-center/domain"

import type { ClearYes } from "../conversation/read-back.ts"

/** A number with whose demos are meant: the owner's, or just those of this contact. */
export interface KnownCaller {
  readonly number: PhoneNumber
  readonly reach: Reach
}

/** What may be read of the calendar and of a caller's demos at any time. */
export interface BookingQueries extends Pick<
  BookingStore,
  "freeSlotsOn" | "firstFreeSlots" | "nearestFreeSlots"
> {
  /** Upcoming demos that the caller may hear of, soonest first. */
  upcomingDemos(caller: KnownCaller): Promise<readonly Demo[]>
}

/** The queries of one contact. */
export function queriesOf(store: BookingStore, contactId: string): BookingQueries {
  return {
    freeSlotsOn: (date) => store.freeSlotsOn(date),
    firstFreeSlots: (from, count) => store.firstFreeSlots(from, count),
    nearestFreeSlots: (wish, count) => store.nearestFreeSlots(wish, count),
    upcomingDemos: ({ number, reach }) =>
      store.upcomingDemos(number, reach === "owner" ? undefined : contactId),
  }
}

/** Everything that is written in a conversation: each needs the caller's clear yes, and does just what was read back. */
export interface Commands {
  book(yes: ClearYes<"booking">, caller: KnownCaller): ReturnType<BookingStore["book"]>
  move(yes: ClearYes<"move">, caller: KnownCaller): ReturnType<BookingStore["move"]>
  cancel(yes: ClearYes<"cancellation">, caller: KnownCaller): ReturnType<BookingStore["cancel"]>
}

/** The commands of one contact, who is known to the store so that a repeated turn changes nothing twice. */
export function commandsOf(store: BookingStore, contactId: string): Commands {
  const of = ({ number, reach }: KnownCaller) => ({ caller: number, reach, contactId })
  return {
    book: ({ startsAt }, caller) => store.book({ ...of(caller), startsAt }),
    move: ({ demoId, startsAt }, caller) => store.move({ ...of(caller), demoId, startsAt }),
    cancel: ({ demoId }, caller) => store.cancel({ ...of(caller), demoId }),
  }
}
