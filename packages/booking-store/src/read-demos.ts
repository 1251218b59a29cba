import {
  type Demo,
  type LocalDate,
  type Span,
  type TimeZone,
  addDays,
  localDateOf,
} from "@call-center/domain"

import { type CallerState, callerFromItem } from "./caller-item.ts"
import { type StoredDemo, demoFromItem } from "./demo-item.ts"
import { callerPartition, cancelledPartition, dayPartition, demosStarting } from "./keys.ts"
import { type Table, queryAll } from "./read-items.ts"
import { dayIndexName } from "./table-definition.ts"

/**
 * Reads the demos of one business day, booked and cancelled, each with its last change; eventually consistent, as every
 * query of an index is. Demos that were cancelled before this was kept in the index are not among them.
 */
export async function readDemosOfDay(
  table: Table,
  date: LocalDate,
): Promise<readonly StoredDemo[]> {
  const pages = await Promise.all([
    readPartition(table, dayPartition(date)),
    readPartition(table, cancelledPartition(date)),
  ])
  return pages.flat()
}

/** Business days in a row, and which of their demos are asked for. */
export interface DaysOfDemos {
  readonly from: LocalDate
  readonly days: number
  readonly status: Demo["status"]
}

/** Days that are asked for at a time: a small function makes each connection slowly, and takes the next days by the same ones. */
const daysAtATime = 8

/**
 * Reads the booked or the cancelled demos of business days in a row, day after day and by start: one query of the index a
 * day. Eventually consistent.
 */
export async function readDemosOfDays(
  table: Table,
  { from, days, status }: DaysOfDemos,
): Promise<readonly StoredDemo[]> {
  const partitionOf = status === "booked" ? dayPartition : cancelledPartition
  const dates = Array.from({ length: days }, (_, at) => addDays(from, at))
  const demos: StoredDemo[] = []
  for (let at = 0; at < days; at += daysAtATime) {
    const some = dates.slice(at, at + daysAtATime)
    const pages = await Promise.all(some.map((date) => readPartition(table, partitionOf(date))))
    demos.push(...pages.flat())
  }
  return demos
}

async function readPartition(table: Table, partition: string): Promise<readonly StoredDemo[]> {
  const items = await queryAll(table, {
    IndexName: dayIndexName,
    KeyConditionExpression: "gsi1pk = :day",
    ExpressionAttributeValues: { ":day": { S: partition } },
  })
  return items.flatMap((item) => demoFromItem(item) ?? [])
}

/**
 * Reads the booked demos that start in a span, both ends included, by start: one key range of the day index for each of
 * its business days. Eventually consistent, as every index is. Demos that were booked under another time zone are found
 * by the day that they had in it.
 */
export async function readDemosStarting(
  table: Table,
  timeZone: TimeZone,
  span: Span,
): Promise<readonly StoredDemo[]> {
  const { from, until } = demosStarting(span)
  const days = await Promise.all(
    datesOf(timeZone, span).map((date) =>
      queryAll(table, {
        IndexName: dayIndexName,
        KeyConditionExpression: "gsi1pk = :day AND gsi1sk BETWEEN :from AND :until",
        ExpressionAttributeValues: {
          ":day": { S: dayPartition(date) },
          ":from": { S: from },
          ":until": { S: until },
        },
      }),
    ),
  )
  return days.flat().flatMap((item) => demoFromItem(item) ?? [])
}

function datesOf(timeZone: TimeZone, { from, until }: Span): readonly LocalDate[] {
  const last = localDateOf(timeZone, until)
  const dates: LocalDate[] = []
  for (let date = localDateOf(timeZone, from); date <= last; date = addDays(date, 1))
    dates.push(date)
  return dates
}

/** A demo as it is now, with its caller; each undefined when it is no longer kept. */
export interface CallersDemo {
  readonly caller: CallerState | undefined
  /** Undefined, too, when the demo starts at another time by now. */
  readonly stored: StoredDemo | undefined
}

/** Looks up a demo that the index told of, and its caller, by one strongly consistent query of the caller's collection. */
export async function readCallersDemo(
  table: Table,
  { caller, demoId, startsAt }: Pick<Demo, "caller" | "demoId" | "startsAt">,
): Promise<CallersDemo> {
  const items = await queryAll(table, {
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: callerPartition(caller) } },
    ConsistentRead: true,
  })
  return {
    caller: items.map(callerFromItem).find((state) => state !== undefined),
    stored: items
      .map(demoFromItem)
      .find((stored) => stored?.demo.demoId === demoId && stored.demo.startsAt === startsAt),
  }
}
