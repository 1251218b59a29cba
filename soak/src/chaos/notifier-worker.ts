// A process that sends texts, as the notifier's function does; takes batches and answers them by messages.
import process from "node:process"

import { createBookingDynamoDBClient } from "@call-center/booking-store"
import { createSmsClient } from "@call-center/notifications"

import { type Batch, type BatchAnswer, type WorkerTask, ready } from "./messages.ts"
import { notifierOf } from "./notifier-of.ts"
import { clockOf } from "./simulated-time.ts"

const task = JSON.parse(process.argv[2] ?? "") as WorkerTask
/** SNS gets five simulated seconds, but a fifth of one at least. */
const requestTimeout = Math.max(200, 5000 / task.time.speed)

const notify = notifierOf(task, {
  clock: clockOf(task.time, task.secondsOff),
  dynamodb: createBookingDynamoDBClient({ endpoint: task.endpoint }),
  sns: createSmsClient({
    endpoint: task.snsEndpoint,
    requestHandler: { requestTimeout, throwOnRequestTimeout: true },
  }),
})

process.on("message", ({ id, event }: Batch) => {
  void notify(event).then((answer) => process.send?.({ id, answer } satisfies BatchAnswer))
})

process.send?.(ready)
