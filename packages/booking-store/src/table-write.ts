import type { TransactWriteItem } from "@aws-sdk/client-dynamodb"

/** One write, or check, of a transaction that does not name its table yet. */
export type TableWrite = {
  readonly [Write in "Put" | "Update" | "Delete" | "ConditionCheck"]?: Omit<
    NonNullable<TransactWriteItem[Write]>,
    "TableName"
  >
}

/** Names the table in a write. */
export function inTable(TableName: string, write: TableWrite): TransactWriteItem {
  return {
    ...(write.Put && { Put: { TableName, ...write.Put } }),
    ...(write.Update && { Update: { TableName, ...write.Update } }),
    ...(write.Delete && { Delete: { TableName, ...write.Delete } }),
    ...(write.ConditionCheck && { ConditionCheck: { TableName, ...write.ConditionCheck } }),
  }
}
