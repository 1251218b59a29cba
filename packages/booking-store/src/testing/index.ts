export { type ContractSettings, bookingStoreContract } from "./booking-store-contract.ts"
export type { DynamoDBEngine } from "./contract-table.ts"
