import {
  type AttributeValue,
  type DynamoDBClient,
  QueryCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb"
import { type BookingRules, type Demo, localDateOf } from "@call-center/domain"

import { demoFromItem } from "../demo-item.ts"
import { dayPartition, slotLoadKey } from "../keys.ts"
import { dayIndexName } from "../table-definition.ts"

/** A table to look at from outside the store. */
export interface LedgerTable {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly rules: BookingRules
}

/** Every item of a table in the order of its keys, as text: two are equal when nothing changed in between. */
export async function wholeTable(table: LedgerTable): Promise<readonly string[]> {
  const items = await scan(table)
  return items.map(asText).toSorted()
}

function asText(item: Record<string, AttributeValue>): string {
  const names = Object.keys(item).toSorted()
  return JSON.stringify(names.map((name) => [name, item[name]]))
}

/**
 * What is wrong with a table, by the invariant of its design: for every slot, `booked` = its booked demos <= capacity;
 * no demo exists twice; the day's index holds just the booked ones. Empty when nothing is.
 */
export async function imbalances(table: LedgerTable): Promise<readonly string[]> {
  const items = await scan(table)
  const demos = items.flatMap((item) => demoFromItem(item)?.demo ?? [])
  const booked = demos.filter(({ status }) => status === "booked")
  return [
    ...duplicates(demos),
    ...slotImbalances(table.rules, booked, loadsOf(items)),
    ...(await indexImbalances(table, booked)),
  ]
}

function loadsOf(items: readonly Record<string, AttributeValue>[]): Map<string, number> {
  const loads = items.filter((item) => item["entity"]?.S === "SlotLoad")
  return new Map(
    loads.map((item) => [`${item["pk"]?.S} ${item["sk"]?.S}`, Number(item["booked"]?.N)]),
  )
}

function slotImbalances(
  rules: BookingRules,
  booked: readonly Demo[],
  loads: ReadonlyMap<string, number>,
): string[] {
  const counts = new Map([...loads.keys()].map((slot) => [slot, 0]))
  for (const demo of booked) {
    const { pk, sk } = slotLoadKey(localDateOf(rules.timeZone, demo.startsAt), demo.startsAt)
    const slot = `${pk.S} ${sk.S}`
    counts.set(slot, (counts.get(slot) ?? 0) + 1)
  }
  const unequal = [...counts].filter(([slot, count]) => loads.get(slot) !== count)
  const crowded = [...counts].filter(([, count]) => count > rules.capacityPerSlot)
  return [
    ...unequal.map(([slot, count]) => `${slot}: booked ${loads.get(slot)}, demos ${count}`),
    ...crowded.map(([slot, count]) => `${slot}: ${count} demos are over capacity`),
  ]
}

function duplicates(demos: readonly Demo[]): string[] {
  const ids = demos.map(({ demoId }) => demoId)
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: exists twice`)
}

async function indexImbalances(table: LedgerTable, booked: readonly Demo[]): Promise<string[]> {
  const dates = new Set(booked.map(({ startsAt }) => localDateOf(table.rules.timeZone, startsAt)))
  const pages = await Promise.all(
    [...dates].map((date) =>
      table.client.send(
        new QueryCommand({
          TableName: table.tableName,
          IndexName: dayIndexName,
          KeyConditionExpression: "gsi1pk = :day",
          ExpressionAttributeValues: { ":day": { S: dayPartition(date) } },
        }),
      ),
    ),
  )
  const indexed = pages.flatMap(({ Items = [] }) => Items.map((item) => item["demoId"]?.S ?? ""))
  const expected = booked.map(({ demoId }) => demoId as string)
  return indexed.toSorted().join() === expected.toSorted().join()
    ? []
    : [`the day's index holds ${indexed.join()}, booked are ${expected.join()}`]
}

async function scan({ client, tableName }: LedgerTable): Promise<Record<string, AttributeValue>[]> {
  const items: Record<string, AttributeValue>[] = []
  let from: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    )
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return items
}
