import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

import { CreateTableCommand, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  createBookingDynamoDBClient,
  createBookingStore,
} from "@call-center/booking-store"
import { seedDemos } from "@call-center/booking-store/seed-demos"
import {
  type BookingRules,
  type BookingStore,
  type Demo,
  type PhoneNumber,
  type Slot,
  addDays,
  localDateOf,
  slotsOn,
  storedPhoneNumber,
} from "@call-center/domain"
import { defaultRules, settableClock } from "@call-center/domain/testing"
import { startLocalAws } from "@call-center/local-aws"

const few = 1_000
const many = 1_000_000

/** Seconds for which the large table is filled; a million demos take several minutes. */
const seedSeconds = Number(process.env["BENCH_SEED_SECONDS"] ?? 60)

const warmUps = 50
const measured = 300
const lanes = 16

/** Room for a million demos within the horizon. */
const rules: BookingRules = defaultRules({ capacityPerSlot: 5_000 })
const clock = settableClock("2026-12-01T14:00:00Z")

/**
 * Each command and query of the booking store against the embedded engine on disk, in a table of 1,000 demos and in one
 * of up to 1,000,000, as many as BENCH_SEED_SECONDS (60) admit; the baseline in the same run is one PutItem through the
 * same client.
 */
export async function run(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "bench-booking-"))
  const aws = await startLocalAws({ dataDir })
  const client = createBookingDynamoDBClient({
    endpoint: aws.dynamodb.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 60_000 },
  })
  try {
    const small = await measuredTable(client, { tableName: "demos-few", count: few })
    const large = await measuredTable(client, { tableName: "demos-many", count: many })
    report(small, large)
  } finally {
    client.destroy()
    await aws.stop()
    await rm(dataDir, { recursive: true })
  }
}

interface Measured {
  readonly demos: number
  /** Milliseconds of each run, by what was run. */
  readonly milliseconds: ReadonlyMap<string, readonly number[]>
  readonly bookingsPerSecond: number
}

async function measuredTable(
  client: DynamoDBClient,
  { tableName, count }: { readonly tableName: string; readonly count: number },
): Promise<Measured> {
  await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  const slots = slotsAhead()
  const seed = { client, tableName, rules, slots }
  const demos = await seedDemos(seed, { count, milliseconds: seedSeconds * 1_000 })
  const store = createBookingStore({ client, tableName, rules, clock, timeBudgetMs: 60_000 })
  const milliseconds = await timedCommands(store, slots)
  milliseconds.set("PutItem (baseline)", await timedPuts(client, tableName))
  return { demos, milliseconds, bookingsPerSecond: await bookingsPerSecond(store, slots) }
}

function slotsAhead(): readonly Slot[] {
  const today = localDateOf(rules.timeZone, clock.now())
  return Array.from({ length: rules.horizonDays }, (_, day) =>
    slotsOn(rules, addDays(today, day + 1)),
  ).flat()
}

/** Books, asks, moves and cancels for one caller after the other. */
async function timedCommands(
  store: BookingStore,
  slots: readonly Slot[],
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>()
  for (let index = 0; index < warmUps + measured; index += 1) {
    const caller = nextCaller()
    const origin = { caller, contactId: `bench-${caller}` }
    const { startsAt } = slotAt(slots, index * 7)
    const time = async <Value>(name: string, action: () => Promise<Value>): Promise<Value> => {
      const from = performance.now()
      const value = await action()
      if (index >= warmUps) times.set(name, [...(times.get(name) ?? []), performance.now() - from])
      return value
    }

    const demo = await time("book", () => booked(store, origin, startsAt))
    await time("book, repeated", () => booked(store, origin, startsAt))
    await time("upcomingDemos", () => store.upcomingDemos(caller))
    await time("freeSlotsOn", () => store.freeSlotsOn(localDateOf(rules.timeZone, startsAt)))
    const elsewhere = slotAt(slots, index * 7 + 3).startsAt
    await time("move", () => store.move({ ...origin, demoId: demo.demoId, startsAt: elsewhere }))
    await time("cancel", () => store.cancel({ ...origin, demoId: demo.demoId }))
  }
  return times
}

async function timedPuts(client: DynamoDBClient, tableName: string): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < warmUps + measured; index += 1) {
    const Item = { pk: { S: `BENCH#${index}` }, sk: { S: "PUT" }, text: { S: "x".repeat(300) } }
    const from = performance.now()
    await client.send(new PutItemCommand({ TableName: tableName, Item }))
    if (index >= warmUps) times.push(performance.now() - from)
  }
  return times
}

/** Bookings a second when several callers book at a time. */
async function bookingsPerSecond(store: BookingStore, slots: readonly Slot[]): Promise<number> {
  const from = performance.now()
  let next = 0
  const lane = async () => {
    while (next < measured) {
      next += 1
      const caller = nextCaller()
      await booked(
        store,
        { caller, contactId: `bench-${caller}` },
        slotAt(slots, next * 11).startsAt,
      )
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return (measured / (performance.now() - from)) * 1_000
}

async function booked(
  store: BookingStore,
  origin: { readonly caller: PhoneNumber; readonly contactId: string },
  startsAt: Slot["startsAt"],
): Promise<Demo> {
  const answer = await store.book({ ...origin, startsAt })
  if (!answer.ok) throw new Error(`expected a booking at ${startsAt}, got ${answer.refusal.code}`)
  return answer.value
}

let callers = 0

function nextCaller(): PhoneNumber {
  callers += 1
  const caller = storedPhoneNumber(`+1202${String(callers).padStart(7, "0")}`)
  if (caller === undefined) throw new TypeError("expected a number for each caller")
  return caller
}

function slotAt(slots: readonly Slot[], index: number): Slot {
  const slot = slots[index % slots.length]
  if (slot === undefined) throw new TypeError("expected slots within the horizon")
  return slot
}

function report(small: Measured, large: Measured): void {
  const [fewDemos, manyDemos] = [small.demos, large.demos].map((demos) =>
    demos.toLocaleString("en"),
  )
  const lines = [...small.milliseconds].map(([name, atFew]) => {
    const atMany = large.milliseconds.get(name) ?? []
    const ratio = quantile(atMany, 0.5) / quantile(atFew, 0.5)
    return `${name.padEnd(20)}${spread(atFew)}${spread(atMany)}${ratio.toFixed(2).padStart(10)}`
  })
  const put = quantile(small.milliseconds.get("PutItem (baseline)") ?? [], 0.5)
  const book = quantile(small.milliseconds.get("book") ?? [], 0.5)
  process.stdout.write(
    `milliseconds        ${`${fewDemos} demos`.padStart(22)}${`${manyDemos} demos`.padStart(22)}\n` +
      `                    ${"p50       p99".padStart(22)}${"p50       p99".padStart(22)} ratio p50\n` +
      `${lines.join("\n")}\n` +
      `bookings a second, ${lanes} at a time: ${small.bookingsPerSecond.toFixed(0)} and ${large.bookingsPerSecond.toFixed(0)}, ` +
      `ratio ${(large.bookingsPerSecond / small.bookingsPerSecond).toFixed(2)}\n` +
      `book / PutItem: ${(book / put).toFixed(1)}\n`,
  )
}

function spread(values: readonly number[]): string {
  return [0.5, 0.99].map((share) => quantile(values, share).toFixed(2).padStart(11)).join("")
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
}
