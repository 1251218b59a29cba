export { BookingStoreFault } from "./booking-store-fault.ts"
export { createBookingDynamoDBClient, slowestRequestMs, withoutTimeLimits } from "./client.ts"
export { type BookingStoreOptions, createBookingStore } from "./create-booking-store.ts"
export { type StoredDemo, demoFromItem } from "./demo-item.ts"
export type { Item, ItemAttribute } from "./item-attributes.ts"
export {
  type ItemKey,
  callerKey,
  mailClaimKey,
  reminderClaimKey,
  reminderProgressKey,
  smsClaimKey,
} from "./keys.ts"
export { type CallersDemo, readCallersDemo, readDemosStarting } from "./read-demos.ts"
export { type Table, readDemosOfDay } from "./read-items.ts"
export { daysAfterDemo, demoExpiresAt } from "./retention.ts"
export { bookingTableDefinition, dayIndexName, timeToLiveAttribute } from "./table-definition.ts"
