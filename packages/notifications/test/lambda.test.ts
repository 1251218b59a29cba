import { afterEach, beforeEach, expect, it, vi } from "vitest"

import { createHandler } from "../src/lambda.ts"
import {
  type BookingLine,
  ada,
  openBookingLine,
  tableName,
  wednesdayAtTen,
} from "./booking-line.ts"

let line: BookingLine
beforeEach(async () => {
  line = await openBookingLine()
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", line.aws.dynamodb.endpoint)
  vi.stubEnv("AWS_ENDPOINT_URL_SNS", line.aws.sns.endpoint)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await line.stop()
})

it("confirms a change as the environment and call-center.config.ts say", async () => {
  vi.stubEnv("TABLE_NAME", tableName)
  vi.stubEnv("POWERTOOLS_DEV", "true")
  vi.stubEnv("POWERTOOLS_METRICS_DISABLED", "false")
  const written = vi.spyOn(console, "log").mockImplementation(() => undefined)
  await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })

  const answer = await createHandler({ clock: line.clock, unhurried: true })({
    Records: [...(await line.records())],
  })

  expect(answer).toEqual({ batchItemFailures: [] })
  expect(line.texts()).toEqual([
    expect.stringMatching(/^Acme: your demo is booked for Wed, Dec 2/u),
  ])
  expect(written.mock.calls.map(([counted]) => JSON.parse(String(counted)))).toEqual([
    expect.objectContaining({ TextsToday: 1, service: "notifications" }),
    expect.objectContaining({ TextSent: 1, service: "notifications" }),
  ])
})

it("says which variable is missing", () => {
  vi.stubEnv("TABLE_NAME", "")

  expect(() => createHandler({ clock: line.clock })).toThrow("TABLE_NAME")
})
