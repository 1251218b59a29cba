import type { BookingRefusal } from "./booking-refusal.ts"
import type { Demo, DemoId, Slot } from "./demo.ts"
import type { ContactNumber, Reach } from "./identity.ts"
import type { PhoneNumber } from "./phone-number.ts"
import type { Result } from "./result.ts"
import type { Instant, LocalDate } from "./time.ts"

/** Who asks for a change and in which Connect contact; a repeated command of one contact answers as the first time. */
export interface CommandOrigin extends ContactNumber {
  /** Whose demos the command may touch and tell of; the owner's unless given. */
  readonly reach?: Reach
}

export interface BookDemo extends CommandOrigin {
  readonly startsAt: Instant
}

export interface MoveDemo extends CommandOrigin {
  readonly demoId: DemoId
  readonly startsAt: Instant
}

export interface CancelDemo extends CommandOrigin {
  readonly demoId: DemoId
}

/** A demo that was moved, with the start that it had. */
export interface MovedDemo {
  readonly demo: Demo
  readonly movedFrom: Instant
}

/** Everything that is kept of one caller. */
export interface CallerRecord {
  readonly caller: PhoneNumber
  readonly demos: readonly Demo[]
  readonly smsOptedOut: boolean
}

/**
 * Keeps demos. Each command is atomic, decides by the booking rules at the clock's instant and answers with the new
 * state or a refusal; a lost race is the refusal `slot_taken` with fresh offers. Throws `BookingStoreFault` when the
 * table cannot be reached within its time budget: then nothing may be promised to the caller.
 */
export interface BookingStore {
  book(command: BookDemo): Promise<Result<Demo, BookingRefusal>>
  move(command: MoveDemo): Promise<Result<MovedDemo, BookingRefusal>>
  cancel(command: CancelDemo): Promise<Result<Demo, BookingRefusal>>
  /** Booked demos of a caller that have not started, soonest first; only those that a contact made where one is named. */
  upcomingDemos(caller: PhoneNumber, madeIn?: string): Promise<readonly Demo[]>
  /** Free slots of one business day, earliest first. */
  freeSlotsOn(date: LocalDate): Promise<readonly Slot[]>
  /** The first free slots that start at or after an instant. */
  firstFreeSlots(from: Instant, count: number): Promise<readonly Slot[]>
  /** Free slots around a wish: same day first, then nearest in time, before and after it. */
  nearestFreeSlots(wish: Instant, count: number): Promise<readonly Slot[]>
}

/** What an operator may do beside calls: with all that is kept of a caller. */
export interface OperatorStore extends BookingStore {
  /** Erases everything kept of a caller and frees the slots of upcoming demos; returns how many items went. */
  forget(caller: PhoneNumber): Promise<number>
  /** Everything kept of a caller. */
  export(caller: PhoneNumber): Promise<CallerRecord>
  /** Notes whether a caller wants no SMS. */
  setSmsOptOut(caller: PhoneNumber, optedOut: boolean): Promise<void>
}
