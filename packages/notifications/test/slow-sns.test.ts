import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { createSmsClient, snsSender } from "../src/index.ts"
import {
  type BookingLine,
  ada,
  bob,
  openBookingLine,
  outcomes,
  wednesdayAtEleven,
  wednesdayAtTen,
} from "./booking-line.ts"
import { outOfTime } from "./out-of-time.ts"

let line: BookingLine
let slow: Awaited<ReturnType<typeof startSlowSns>>
beforeEach(async () => {
  line = await openBookingLine()
  slow = await startSlowSns()
})
afterEach(async () => {
  slow.stop()
  await line.stop()
})

describe("an SNS that takes every text and answers none in time", () => {
  it("texts a caller once for a booking, however often Lambda delivers it within the hour", async () => {
    await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })
    const Records = [...(await line.records())]
    const answers = []

    for (let minute = 0; minute < 60; minute += 3) {
      line.clock.set(`2026-12-01T14:${String(minute).padStart(2, "0")}:00Z`)
      answers.push(await line.worker({ send: slow.send })({ Records }))
    }

    expect(slow.taken()).toEqual([ada])
    expect(answers.every(({ batchItemFailures }) => batchItemFailures.length === 0)).toBe(true)
    expect(line.counted).toEqual(["TextUnknown"])
    expect(await outcomes(line)).toEqual(["unknown"])
  })

  it("holds up nobody else's text", async () => {
    await line.store.book({ caller: ada, contactId: "1", startsAt: wednesdayAtTen })
    await line.store.book({ caller: bob, contactId: "2", startsAt: wednesdayAtEleven })

    const answer = await line.worker({
      send: (to, message) => (to === ada ? slow.send : line.sendBySns)(to, message),
    })({ Records: [...(await line.records())] })

    expect(answer).toEqual({ batchItemFailures: [] })
    expect(line.aws.sns.published.map(({ phoneNumber }) => phoneNumber)).toEqual([bob])
  })
})

async function startSlowSns() {
  const taken: string[] = []
  const server = createServer((request) => {
    void text(request).then((body) =>
      taken.push(new URLSearchParams(body).get("PhoneNumber") ?? ""),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const sns = createSmsClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  })
  const send = snsSender(sns)
  const sendInVain: typeof send = (to, message) => {
    const before = taken.length
    return outOfTime(
      () => send(to, message),
      () => taken.length > before,
    )
  }
  return {
    send: sendInVain,
    taken: (): readonly string[] => taken,
    stop: () => {
      sns.destroy()
      server.closeAllConnections()
      server.close()
    },
  }
}
