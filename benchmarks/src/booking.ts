import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

import { CreateTableCommand, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  createBookingDynamoDBClient,
  withoutTimeLimits,
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
const rounds = 3

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
    ...withoutTimeLimits,
  })
  try {
    const small = await seededTable(client, { tableName: "demos-few", count: few })
    const large = await seededTable(client, { tableName: "demos-many", count: many })
    // In turns, so that whatever else this machine does strikes both alike.
    for (let index = 0; index < warmUps + measured; index += 1)
      for (const table of [small, large]) await oneCaller(table, { index, client })
    for (let round = 0; round < rounds; round += 1)
      for (const table of [small, large]) await manyCallers(table)
    report(small, large)
  } finally {
    client.destroy()
    await aws.stop()
    await rm(dataDir, { recursive: true })
  }
}

interface MeasuredTable {
  readonly tableName: string
  readonly store: BookingStore
  readonly slots: readonly Slot[]
  readonly demos: number
  /** Milliseconds of each run, by what was run. */
  readonly milliseconds: Map<string, number[]>
  /** Bookings a second, of each round. */
  readonly throughput: number[]
}

async function seededTable(
  client: DynamoDBClient,
  { tableName, count }: { readonly tableName: string; readonly count: number },
): Promise<MeasuredTable> {
  await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  const slots = slotsAhead()
  const seed = { client, tableName, rules, slots }
  const demos = await seedDemos(seed, { count, milliseconds: seedSeconds * 1_000 })
  const store = createBookingStore({ client, tableName, rules, clock, timeBudgetMs: 60_000 })
  return { tableName, store, slots, demos, milliseconds: new Map(), throughput: [] }
}

function slotsAhead(): readonly Slot[] {
  const today = localDateOf(rules.timeZone, clock.now())
  return Array.from({ length: rules.horizonDays }, (_, day) =>
    slotsOn(rules, addDays(today, day + 1)),
  ).flat()
}

/** Books, asks, moves and cancels for one caller. */
async function oneCaller(
  { store, slots, tableName, milliseconds }: MeasuredTable,
  { index, client }: { readonly index: number; readonly client: DynamoDBClient },
): Promise<void> {
  const caller = nextCaller()
  const origin = { caller, contactId: `bench-${caller}` }
  const { startsAt } = slotAt(slots, index * 7)
  const elsewhere = slotAt(slots, index * 7 + 3).startsAt
  const time = async <Value>(name: string, action: () => Promise<Value>): Promise<Value> => {
    const from = performance.now()
    const value = await action()
    const taken = performance.now() - from
    if (index >= warmUps) milliseconds.set(name, [...(milliseconds.get(name) ?? []), taken])
    return value
  }

  const demo = await time("book", () => booked(store, origin, startsAt))
  await time("book, repeated", () => booked(store, origin, startsAt))
  await time("upcomingDemos", () => store.upcomingDemos(caller))
  await time("freeSlotsOn", () => store.freeSlotsOn(localDateOf(rules.timeZone, startsAt)))
  await time("move", () => store.move({ ...origin, demoId: demo.demoId, startsAt: elsewhere }))
  await time("cancel", () => store.cancel({ ...origin, demoId: demo.demoId }))
  const Item = { pk: { S: `BENCH#${caller}` }, sk: { S: "PUT" }, text: { S: "x".repeat(300) } }
  await time("PutItem (baseline)", () =>
    client.send(new PutItemCommand({ TableName: tableName, Item })),
  )
}

/** Bookings when several callers book at a time. */
async function manyCallers({ store, slots, throughput }: MeasuredTable): Promise<void> {
  const from = performance.now()
  let next = 0
  const lane = async () => {
    while (next < measured) {
      next += 1
      const caller = nextCaller()
      const { startsAt } = slotAt(slots, next * 11)
      await booked(store, { caller, contactId: `bench-${caller}` }, startsAt)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  throughput.push((measured / (performance.now() - from)) * 1_000)
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

function report(small: MeasuredTable, large: MeasuredTable): void {
  const lines = [...small.milliseconds].map(([name, atFew]) => {
    const atMany = large.milliseconds.get(name) ?? []
    const ratio = quantile(atMany, 0.5) / quantile(atFew, 0.5)
    return `${name.padEnd(20)}${spread(atFew)}${spread(atMany)}${ratio.toFixed(2).padStart(11)}`
  })
  const median = (name: string) => quantile(small.milliseconds.get(name) ?? [], 0.5)
  const [atFew, atMany] = [small, large].map(({ throughput }) => quantile(throughput, 0.5))
  const heads = [small, large].map(({ demos }) => `${demos.toLocaleString("en")} demos`)
  const ratios = [
    `${lanes} callers at a time: ${atFew?.toFixed()} and ${atMany?.toFixed()} bookings a second, ratio ${((atMany ?? 0) / (atFew ?? 1)).toFixed(2)}`,
    `one booking costs ${(median("book") / median("PutItem (baseline)")).toFixed(1)} times a PutItem`,
  ]
  process.stdout.write(
    `${"milliseconds".padEnd(20)}${heads.map((head) => head.padStart(22)).join("")}\n` +
      `${"".padEnd(20)}${"p50".padStart(11)}${"p99".padStart(11)}${"p50".padStart(11)}${"p99".padStart(11)}  ratio p50\n` +
      `${[...lines, ...ratios].join("\n")}\n`,
  )
}

function spread(values: readonly number[]): string {
  return [0.5, 0.99].map((share) => quantile(values, share).toFixed(2).padStart(11)).join("")
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
}
