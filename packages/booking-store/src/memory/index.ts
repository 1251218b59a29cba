export { createMemoryIdentity } from "./create-memory-identity.ts"
export { createMemoryStore, type MemoryStoreOptions } from "./create-memory-store.ts"
export { type MemoryTable, memoryTable } from "./memory-table.ts"
