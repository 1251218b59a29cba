// A process whose files can't grow any more after a while: books in a data folder until the disk is full; prints what was granted.
import process from "node:process"

import { CreateTableCommand } from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  createBookingDynamoDBClient,
  createBookingStore,
} from "@call-center/booking-store"
import { addDays, localDateOf, parsePhoneNumber, slotsOn } from "@call-center/domain"
import { startLocalAws } from "@call-center/local-aws"

import { rulesOf } from "./configurations.ts"
import type { WorkerTask } from "./messages.ts"
import { clockOf } from "./simulated-time.ts"

const task = JSON.parse(process.argv[2] ?? "") as WorkerTask & { readonly dataDir: string }
const rules = rulesOf(task.configuration)
const clock = clockOf(task.time, task.secondsOff)
const aws = await startLocalAws({ dataDir: task.dataDir })
const client = createBookingDynamoDBClient({ endpoint: aws.dynamodb.endpoint })
const { tableName } = task
await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
const store = createBookingStore({ client, tableName, rules, clock, timeBudgetMs: 200 })

let refusedByDisk = 0
for (let index = 0; refusedByDisk < 3 && index < 5000; index += 1) {
  const caller = parsePhoneNumber(`+1202555${1000 + index}`)
  const slots = slotsOn(rules, addDays(localDateOf(rules.timeZone, clock.now()), 1 + (index % 40)))
  const startsAt = slots[index % Math.max(1, slots.length)]?.startsAt
  if (caller === undefined || startsAt === undefined) continue
  try {
    const booked = await store.book({ caller, contactId: `0-${index}`, startsAt })
    if (booked.ok) process.stdout.write(`${JSON.stringify(booked.value)}\n`)
  } catch {
    refusedByDisk += 1
  }
}
process.exit(refusedByDisk > 0 ? 0 : 1)
