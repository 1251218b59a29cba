import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from "@aws-sdk/client-dynamodb"
import {
  type ContactNumber,
  type Demo,
  type Instant,
  type LocalDate,
  type PhoneNumber,
  type SlotLoad,
  instant,
} from "@call-center/domain"

import type { BookingCommand } from "./booking-command.ts"
import { type CallerState, callerFromItem, unknownCaller } from "./caller-item.ts"
import { type Code, codeFromItem } from "./code-item.ts"
import { type CommandRecord, commandRecordFromItem } from "./command-record.ts"
import { type ContactState, contactFromItem } from "./contact-item.ts"
import { type DayRules, dayRulesFromItem } from "./day-rules.ts"
import { type CountedDemo, countedDemoFromItem, demoFromItem } from "./demo-item.ts"
import { type Item, numberOf, textOf } from "./item-attributes.ts"
import {
  type ItemKey,
  callerKey,
  callerPartition,
  codeKey,
  commandKey,
  contactKey,
  dayPartition,
  demosAfter,
  textCountKey,
} from "./keys.ts"

/** A table and the client to reach it by. */
export interface Table {
  readonly client: DynamoDBClient
  readonly tableName: string
}

/** A caller with all demos, of one moment or later. */
export interface CallerView {
  readonly caller: CallerState
  readonly counted: readonly CountedDemo[]
}

/** Reads what is kept of a caller; strongly consistent. */
export async function readCaller(table: Table, caller: PhoneNumber): Promise<CallerView> {
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: callerPartition(caller) } },
    ConsistentRead: true,
  })
  return {
    caller: items.map(callerFromItem).find((state) => state !== undefined) ?? unknownCaller,
    counted: items.flatMap((item) => countedDemoFromItem(item) ?? []),
  }
}

/** Reads a caller's demos that start after an instant, soonest first; strongly consistent. */
export async function readDemosAfter(
  table: Table,
  caller: PhoneNumber,
  now: Instant,
): Promise<readonly Demo[]> {
  const { after, before } = demosAfter(now)
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk AND sk BETWEEN :after AND :before",
    ExpressionAttributeValues: {
      ":pk": { S: callerPartition(caller) },
      ":after": { S: after },
      ":before": { S: before },
    },
    ConsistentRead: true,
  })
  return items.flatMap((item) => demoFromItem(item)?.demo ?? [])
}

/** What is booked on a business day, and by which rules it was booked last. */
export interface DayView {
  readonly load: readonly SlotLoad[]
  readonly rules: DayRules | undefined
}

/** Reads what is booked on one business day. */
export async function readDay(
  table: Table,
  date: LocalDate,
  consistency: "strong" | "eventual",
): Promise<DayView> {
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: dayPartition(date) } },
    ConsistentRead: consistency === "strong",
  })
  return {
    load: items.flatMap((item) => slotLoadFromItem(item) ?? []),
    rules: items.map(dayRulesFromItem).find((rules) => rules !== undefined),
  }
}

function slotLoadFromItem(item: Item): SlotLoad | undefined {
  if (item["entity"]?.S !== "SlotLoad") return undefined
  return {
    startsAt: textOf(item, "startsAt", instant),
    minutes: numberOf(item, "minutes"),
    booked: numberOf(item, "booked"),
  }
}

/** Reads what a contact's command came to, if it was made; strongly consistent. */
export async function readCommandRecord(
  table: Table,
  command: BookingCommand,
): Promise<CommandRecord | undefined> {
  const item = await readItem(table, commandKey(command))
  return item === undefined ? undefined : commandRecordFromItem(item)
}

/** Reads what is kept of a contact; strongly consistent. */
export async function readContact(table: Table, contactId: string): Promise<ContactState> {
  return contactFromItem(await readItem(table, contactKey(contactId)))
}

/** Reads a caller's own item alone; strongly consistent. */
export async function readCallerState(table: Table, caller: PhoneNumber): Promise<CallerState> {
  return callerFromItem((await readItem(table, callerKey(caller))) ?? {}) ?? unknownCaller
}

/** Reads the last code that a contact asked for; strongly consistent. */
export async function readCode(table: Table, number: ContactNumber): Promise<Code | undefined> {
  return codeFromItem(await readItem(table, codeKey(number)))
}

/** Reads how many texts were sent on a day, perhaps some seconds ago. */
export async function readTextCount(table: Table, date: LocalDate): Promise<number> {
  const item = await readItem(table, textCountKey(date), "eventual")
  return item === undefined ? 0 : numberOf(item, "texts")
}

/** Reads one item by its key; undefined when it is not there. */
export async function readItem(
  { client, tableName }: Table,
  key: ItemKey,
  consistency: "strong" | "eventual" = "strong",
): Promise<Record<string, AttributeValue> | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: tableName,
      Key: { ...key },
      ConsistentRead: consistency === "strong",
    }),
  )
  return Item
}

/** All items of a query, page after page. */
export async function queryAll(
  { client, tableName }: Table,
  query: Omit<QueryCommandInput, "TableName">,
): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = []
  let from: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        ...query,
        ...(from && { ExclusiveStartKey: from }),
      }),
    )
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return items
}
