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
} from "./booking-store.ts"
export type { Demo, DemoId, Slot } from "./demo.ts"
export type { PhoneNumber } from "./phone-number.ts"
export { type Result, granted, refused } from "./result.ts"
export type { Clock, Instant, LocalDate, LocalTime, TimeZone } from "./time.ts"
