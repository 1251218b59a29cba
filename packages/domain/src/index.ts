export { type Availability, type SlotLoad, freeSlotsOn } from "./availability.ts"
export type { BookingRefusal } from "./booking-refusal.ts"
export { type BookingRules, type OpenRange, type Weekday, weekdays } from "./booking-rules.ts"
export type {
  BookDemo,
  BookingStore,
  CallerRecord,
  CancelDemo,
  CommandOrigin,
  MoveDemo,
  MovedDemo,
  OperatorStore,
} from "./booking-store.ts"
export { type BookingWindow, bookingWindow } from "./booking-window.ts"
export type { Business } from "./business.ts"
export { slotsOn } from "./calendar.ts"
export { afterWrongGuess, decideCode, decideGuess } from "./code-limits.ts"
export { type DailyUse, useOn } from "./daily-use.ts"
export {
  type BookingView,
  type MoveDecision,
  type SlotClaim,
  decideBooking,
  decideCancellation,
  decideMove,
  offersFor,
  upcomingDemos,
} from "./decisions.ts"
export type { Demo, DemoId, Slot } from "./demo.ts"
export { demoId } from "./demo-id.ts"
export {
  type ContactNumber,
  type ContactRefusal,
  type ContactStanding,
  type IdentityCheck,
  type IdentityStore,
  type ProofRefusal,
  type Reach,
  codeLength,
  codeMinutes,
  decideContact,
  decideNumber,
  identityChecks,
  isCodeValid,
  mostNumbersPerContact,
} from "./identity.ts"
export { type LeadTime, leadTime } from "./lead-time.ts"
export { addDays, weekdayOf } from "./local-date.ts"
export { type Locale, locales } from "./locale.ts"
export { type Offers, firstFreeSlots, nearestFreeSlots } from "./offers.ts"
export { isOpenOn, openRangesOn } from "./opening-hours.ts"
export {
  type PhoneCountry,
  type PhoneNumber,
  maskPhoneNumber,
  parsePhoneNumber,
  storedPhoneNumber,
} from "./phone-number.ts"
export { type QuietHours, isQuiet } from "./quiet-hours.ts"
export { remembered } from "./remembered.ts"
export {
  type ReminderCall,
  type ReminderRules,
  earliestStillDue,
  reminderCall,
  reminderDueAt,
  reminderLatestAt,
  startsToRemind,
} from "./reminders.ts"
export { type Result, granted, refused } from "./result.ts"
export { instant, localDate, localTime, timeZone } from "./parse-time.ts"
export { type TextCountry, textCountries } from "./text-countries.ts"
export {
  type NoText,
  type TextRules,
  type TextWish,
  noTexts,
  whyNeverTexted,
  whyNoText,
} from "./text-rules.ts"
export type { Clock, Instant, LocalDate, LocalTime, Span, TimeZone } from "./time.ts"
export { instantAt, localDateOf, localTimeOf } from "./wall-clock.ts"
