import { CreateTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  createBookingStore,
  readDemosOfDays,
} from "@call-center/booking-store"
import { seedDemos } from "@call-center/booking-store/seed-demos"
import { feedDays } from "@call-center/calendar"
import {
  type BookingRules,
  type Clock,
  addDays,
  localDateOf,
  slotsOn,
  storedPhoneNumber,
} from "@call-center/domain"

const warmUps = 30
const measured = 200
const demos = 1_000

export interface BookingBesideOptions {
  readonly client: DynamoDBClient
  readonly rules: BookingRules
  readonly clock: Clock
  /** Makes a run of the rule that has reminders sent, on a table. */
  readonly reminderRun: (tableName: string) => () => Promise<void>
}

/** Milliseconds that a booking takes, the median of many. */
export interface BookingBeside {
  readonly alone: number
  /** After a run of the reminders and a look of a calendar, before each booking. */
  readonly beside: number
}

/** Bookings in a table that nothing else asks, and in one that reminders and a calendar feed ask before each; in turns. */
export async function bookingBeside(options: BookingBesideOptions): Promise<BookingBeside> {
  const { client, rules, clock, reminderRun } = options
  const today = localDateOf(rules.timeZone, clock.now())
  const slots = Array.from({ length: rules.horizonDays }, (_, day) =>
    slotsOn(rules, addDays(today, day + 1)),
  ).flat()
  const [alone, beside] = await Promise.all(
    ["alone", "beside"].map(async (name) => {
      const tableName = `bookings-${name}`
      await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
      const table = { client, tableName }
      await seedDemos({ ...table, rules, slots }, { count: demos, milliseconds: 60_000 })
      const store = createBookingStore({ ...table, rules, clock, timeBudgetMs: 60_000 })
      return { table, store, milliseconds: [] as number[] }
    }),
  )
  if (alone === undefined || beside === undefined) throw new TypeError("expected two tables")
  const remind = reminderRun(beside.table.tableName)
  for (let index = 0; index < warmUps + measured; index += 1) {
    const slot = slots[(index * 7) % slots.length]
    const caller = storedPhoneNumber(`+1202${String(5_000_000 + index)}`)
    if (slot === undefined || caller === undefined) throw new TypeError("expected slot and caller")
    for (const { store, table, milliseconds } of [alone, beside]) {
      if (table === beside.table) {
        await remind()
        await readDemosOfDays(table, feedDays(rules, clock.now()))
      }
      const from = performance.now()
      await store.book({ caller, contactId: `beside-${index}`, startsAt: slot.startsAt })
      if (index >= warmUps) milliseconds.push(performance.now() - from)
    }
  }
  return { alone: median(alone.milliseconds), beside: median(beside.milliseconds) }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
