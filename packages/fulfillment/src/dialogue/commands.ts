import type { BookingStore, PhoneNumber } from "@call-center/domain"

import type { ClearYes } from "../conversation/read-back.ts"

/** What may be read of the calendar and of a caller's demos at any time. */
export type BookingQueries = Pick<
  BookingStore,
  "upcomingDemos" | "freeSlotsOn" | "firstFreeSlots" | "nearestFreeSlots"
>

/** Everything that is written in a conversation: each needs the caller's clear yes, and does just what was read back. */
export interface Commands {
  book(yes: ClearYes<"booking">, caller: PhoneNumber): ReturnType<BookingStore["book"]>
  move(yes: ClearYes<"move">, caller: PhoneNumber): ReturnType<BookingStore["move"]>
  cancel(yes: ClearYes<"cancellation">, caller: PhoneNumber): ReturnType<BookingStore["cancel"]>
}

/** The commands of one contact, who is known to the store so that a repeated turn changes nothing twice. */
export function commandsOf(store: BookingStore, contactId: string): Commands {
  return {
    book: ({ startsAt }, caller) => store.book({ caller, contactId, startsAt }),
    move: ({ demoId, startsAt }, caller) => store.move({ caller, contactId, demoId, startsAt }),
    cancel: ({ demoId }, caller) => store.cancel({ caller, contactId, demoId }),
  }
}
