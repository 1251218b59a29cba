import {
  DeleteItemCommand,
  TransactWriteItemsCommand,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb"
import type { PhoneNumber } from "@call-center/domain"

import { type CallerState, unknownCaller } from "./caller-item.ts"
import { numberMark } from "./contact-item.ts"
import type { CountedDemo } from "./demo-item.ts"
import type { Item } from "./item-attributes.ts"
import {
  callerKey,
  callerPartition,
  codesPartition,
  contactPartition,
  demoKey,
  demoPartition,
} from "./keys.ts"
import { tryPatiently } from "./patience.ts"
import { type Table, queryAll, readCaller } from "./read-items.ts"
import type { StoreContext } from "./run-command.ts"
import { inTable } from "./table-write.ts"
import { deleteDemo, freeSlot } from "./transactions.ts"

/**
 * Erases what is kept of a caller, in steps that can be repeated: after a fault in the middle, forgetting again does
 * the rest. Slots of booked demos are freed with the demo's own deletion. Returns how many items went.
 */
export function forgetCaller(context: StoreContext, caller: PhoneNumber): Promise<number> {
  let gone = 0
  return tryPatiently(context.patience, async () => {
    const { table } = context
    const found = await readCaller(table, caller)
    for (const counted of found.counted) {
      gone += await deleteCollection(table, demoPartition(counted.demo.demoId), () => true)
      gone += await forgetDemo(table, counted)
    }
    for (const contact of found.caller.contacts.keys())
      gone += await deleteCollection(table, contact, (item) => isOf(item, caller))
    gone += await deleteCollection(table, codesPartition(caller), () => true)
    // Whatever else is kept under the caller's number, by code that may be newer than this.
    gone += await deleteCollection(table, callerPartition(caller), isNeitherDemoNorCaller)
    // Last, and only as it was read: a command that came in between is found in another round.
    if (found.caller !== unknownCaller) gone += await deleteCaller(table, caller, found.caller)
    return { done: gone }
  })
}

async function forgetDemo(table: Table, counted: CountedDemo): Promise<number> {
  const { client, tableName } = table
  const { demo } = counted
  if (demo.status !== "booked" || !(await freeAndDelete(table, counted)))
    await client.send(new DeleteItemCommand({ TableName: tableName, Key: { ...demoKey(demo) } }))
  return 1
}

/** Deletes a booked demo together with its claim; false when the slot's counter has expired already. */
async function freeAndDelete({ client, tableName }: Table, counted: CountedDemo): Promise<boolean> {
  const writes = [...freeSlot(counted), deleteDemo(counted.demo)]
  const TransactItems = writes.map((write) => inTable(tableName, write))
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems }))
    return true
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const [slot, stored] = error.CancellationReasons ?? []
    if (slot?.Code !== "ConditionalCheckFailed" || stored?.Code !== "None") throw error
    return false
  }
}

/** A demo goes with its place only, and the caller's own item last. */
function isNeitherDemoNorCaller(item: Item): boolean {
  const entity = item["entity"]?.S
  return entity !== "Demo" && entity !== "Caller"
}

/** Whether a contact's item is of a caller: a command, or the contact itself, which then starts anew for its other number. */
function isOf(item: Item, caller: PhoneNumber): boolean {
  const contactId = item["pk"]?.S?.replace(contactPartition(""), "") ?? ""
  const mark = numberMark({ contactId, caller })
  return item["caller"]?.S === caller || item["numbers"]?.SS?.includes(mark) === true
}

/** Deletes the items of a collection that are meant; returns how many. */
async function deleteCollection(
  table: Table,
  pk: string,
  isMeant: (item: Item) => boolean,
): Promise<number> {
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: pk } },
    ConsistentRead: true,
  })
  const doomed = items.filter((item) => isMeant(item))
  for (const { pk: partition, sk } of doomed) {
    if (partition === undefined || sk === undefined) continue
    const Key = { pk: partition, sk }
    await table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key }))
  }
  return doomed.length
}

async function deleteCaller(
  { client, tableName }: Table,
  caller: PhoneNumber,
  { version }: CallerState,
): Promise<number> {
  await client.send(
    new DeleteItemCommand({
      TableName: tableName,
      Key: { ...callerKey(caller) },
      ConditionExpression: "attribute_not_exists(pk) OR version = :version",
      ExpressionAttributeValues: { ":version": { N: String(version) } },
    }),
  )
  return 1
}
