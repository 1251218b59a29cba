import { afterEach, describe, expect, it } from "vitest"

import type { ServedPhone } from "../src/serve-phone.ts"
import { phoneClient } from "./phone-client.ts"
import { servedPhone } from "./served-phone.ts"

let phone: ServedPhone
afterEach(() => phone.stop())

/** Serves the page with the calendar feed on, and gives the address to subscribe to. */
async function subscribed(): Promise<string> {
  phone = await servedPhone(undefined, {
    calendarFeed: { enabled: true, reservedConcurrency: undefined },
  })
  if (phone.feedAddress === undefined) throw new Error("Expected a feed")
  return phone.feedAddress
}

/** Books Wednesday at ten by keys. */
async function book(): Promise<void> {
  const client = await phoneClient(phone.address)
  client.send({ type: "dial", request: "one", from: "+12025550123" })
  const { contactId } = await client.frame("call", () => true)
  const turns = () => client.frames.filter(({ type }) => type === "turn").length
  for (const keys of ["1", "1202", "1000", "1"]) {
    const done = turns()
    client.send({ type: "press", contactId, keys })
    await client.frame("turn", () => turns() > done)
  }
  client.close()
}

describe("a calendar on this machine", () => {
  it("subscribes to what the page books, before anything is deployed", async () => {
    const address = await subscribed()
    const empty = await fetch(address)
    await book()
    const booked = await fetch(address)

    expect(await empty.text()).not.toContain("BEGIN:VEVENT")
    expect(booked.headers.get("content-type")).toBe("text/calendar; charset=utf-8")
    expect(await booked.text()).toContain("DTSTART:20261202T150000Z")
    const etag = String(booked.headers.get("etag"))
    expect((await fetch(address, { headers: { "if-none-match": etag } })).status).toBe(304)
  })

  it("needs the secret, which is another one after each start", async () => {
    const first = await subscribed()
    await phone.stop()
    const second = await subscribed()

    expect(new URL(second).pathname).not.toBe(new URL(first).pathname)
    expect((await fetch(new URL(new URL(first).pathname, second))).status).toBe(404)
    expect((await fetch(new URL("/demos.ics", second))).status).toBe(404)
    expect((await fetch(second, { method: "POST" })).status).toBe(404)
  })

  it("finds nothing where the feed is off, as shipped", async () => {
    phone = await servedPhone()

    expect(phone.feedAddress).toBeUndefined()
    expect((await fetch(new URL("/demos.ics", phone.address))).status).toBe(404)
  })
})
