export { BookingStoreFault } from "./booking-store-fault.ts"
export { createBookingDynamoDBClient, slowestRequestMs, withoutTimeLimits } from "./client.ts"
export { type Code, codeFromItem, codeHash } from "./code-item.ts"
export { type BookingStoreOptions, createBookingStore } from "./create-booking-store.ts"
export { createIdentityStore } from "./create-identity-store.ts"
export { createOperatorStore } from "./create-operator-store.ts"
export { type StoredDemo, demoFromItem } from "./demo-item.ts"
export {
  type FeedSecret,
  keepFeedSecret,
  readFeedSecret,
  replaceFeedSecret,
} from "./feed-secret-item.ts"
export type { Item, ItemAttribute } from "./item-attributes.ts"
export { keepCode } from "./keep-code.ts"
export {
  type ItemKey,
  callerKey,
  codeKey,
  mailClaimKey,
  reminderClaimKey,
  reminderProgressKey,
  smsClaimKey,
  textCountKey,
} from "./keys.ts"
export {
  type CallersDemo,
  type DaysOfDemos,
  readCallersDemo,
  readDemosOfDay,
  readDemosOfDays,
  readDemosStarting,
} from "./read-demos.ts"
export type { Table } from "./read-items.ts"
export { demoExpiresAt } from "./retention.ts"
export { bookingTableDefinition, dayIndexName, timeToLiveAttribute } from "./table-definition.ts"
