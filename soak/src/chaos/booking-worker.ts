// A process that books, moves and cancels without end, as the code hook does; prints a line for each command.
import process from "node:process"

import { createBookingDynamoDBClient } from "@call-center/booking-store"

import { bookForEver } from "./book-for-ever.ts"
import type { WorkerTask } from "./messages.ts"
import { clockOf } from "./simulated-time.ts"

const task = JSON.parse(process.argv[2] ?? "") as WorkerTask
const clock = clockOf(task.time, task.secondsOff)
const client = createBookingDynamoDBClient({ endpoint: task.endpoint })

await bookForEver(task, { client, clock, random: Math.random }, (told) => {
  process.stdout.write(`${JSON.stringify(told)}\n`)
  return true
})
