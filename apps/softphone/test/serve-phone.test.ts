import { request } from "node:http"

import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { WebSocket } from "ws"

import type { ServedPhone } from "../src/serve-phone.ts"
import { type PhoneClient, phoneClient, rung, takes } from "./phone-client.ts"
import { servedPhone } from "./served-phone.ts"

let phone: ServedPhone
const clients: PhoneClient[] = []

beforeEach(async () => {
  phone = await servedPhone()
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await phone.stop()
})

async function connected(): Promise<PhoneClient> {
  const client = await phoneClient(phone.address)
  clients.push(client)
  return client
}

function heardBy(client: PhoneClient, contactId: string): readonly string[] {
  return client.frames.flatMap((frame) =>
    frame.type === "event" &&
    frame.event.contactId === contactId &&
    frame.event.type === "MessageReceived"
      ? [frame.event.text]
      : [],
  )
}

describe("a call over the page's WebSocket", () => {
  it("says hello with the flows as they are drawn, the clock and the day", async () => {
    const client = await connected()

    const hello = await client.frame("hello")
    const day = await client.frame("day")

    expect(hello).toMatchObject({
      businessName: "Acme",
      timeZone: "America/New_York",
      entryFlow: "main",
    })
    expect(hello.flows.map(({ name }) => name)).toContain("customer-queue")
    const main = hello.flows.find(({ name }) => name === "main")
    expect(main?.svg).toContain('data-action="ask"')
    expect(main?.actions["ask"]?.type).toBe("ConnectParticipantWithLexBot")
    expect(day).toMatchObject({ date: "2026-12-01", isToday: true, demos: [] })
    expect(day.slots.at(0)).toEqual({ startsAt: "2026-12-01T14:00:00Z", minutes: 30, free: 0 })
    expect(day.slots.at(-1)).toEqual({ startsAt: "2026-12-01T21:30:00Z", minutes: 30, free: 1 })
  })

  it("books by keys, shows the demo in the calendar and sends the text", async () => {
    const client = await connected()
    client.send({ type: "day", date: "2026-12-02" })
    const contactId = await rung(client, "+12025550123", "a")

    for (const keys of ["1", "1202", "1000", "1"]) await takes(client, contactId, keys)

    const sms = await client.frame("sms")
    expect(sms).toMatchObject({ to: "+12025550123" })
    expect(sms.text).toContain("Dec 2, 2026, 10:00 AM")
    const day = await client.frame("day", ({ demos }) => demos.length > 0)
    expect(day.demos).toMatchObject([
      { caller: "+12025550123", startsAt: "2026-12-02T15:00:00Z", contactId },
    ])
  })

  it("numbers the events of a call from 1 without a gap", async () => {
    const client = await connected()
    const contactId = await rung(client, "+12025550123", "a")
    await takes(client, contactId, "schedule a demo")

    const numbers = client.frames.flatMap((frame) =>
      frame.type === "event" ? [frame.event.seq] : [],
    )

    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  it("keeps two callers apart", async () => {
    const [one, other] = [await connected(), await connected()]
    const ada = await rung(one, "+12025550123", "ada")
    const bob = await rung(other, null, "bob")

    await Promise.all([takes(one, ada, "schedule a demo"), takes(other, bob, "who are you")])
    await Promise.all([takes(one, ada, "tomorrow"), takes(other, bob, "schedule a demo")])

    expect(heardBy(one, ada).at(-1)).toContain("What time on Wednesday, December 2?")
    expect(heardBy(one, bob)).toEqual(heardBy(other, bob))
    expect(heardBy(other, bob).join(" ")).not.toContain("December 2")
  })

  it("tells a page that comes in the middle of a call everything that has happened", async () => {
    const client = await connected()
    const contactId = await rung(client, "+12025550123", "a")
    await takes(client, contactId, "schedule a demo")

    const late = await connected()
    await late.frame("clock")

    expect(heardBy(late, contactId)).toEqual(heardBy(client, contactId))
    await takes(late, contactId, "tomorrow")
    expect(heardBy(client, contactId).at(-1)).toContain("What time")
  })

  it("sets, steps, stops and runs the clock, in the business's time", async () => {
    const client = await connected()

    client.send({ type: "clock", runs: false, local: "2026-12-04T16:55" })
    const set = await client.frame("clock", ({ runs }) => !runs)
    client.send({ type: "clock", stepMs: 60_000 })

    expect(new Date(set.nowMs).toISOString()).toBe("2026-12-04T21:55:00.000Z")
    await client.frame("clock", ({ nowMs }) => nowMs === set.nowMs + 60_000)
    expect((await client.frame("day", ({ date }) => date === "2026-12-04")).isToday).toBe(true)
    client.send({ type: "clock", runs: true })
    await client.frame("clock", ({ runs, nowMs }) => runs && nowMs >= set.nowMs + 60_000)
  })

  it.each([
    [{ type: "dial", request: "x", from: "+1202" }, "+1202: expected a phone number that exists"],
    [{ type: "say", contactId: "nobody", text: "hello" }, "there is no such call any more"],
    [{ type: "clock", local: "2027-03-14T02:30" }, "never shows it"],
    [{ type: "day", date: "2026-02-30" }, "2026-02-30 is no date"],
    [{ type: "shutDown" }, "do not fit"],
    [{ type: "press", contactId: "a", keys: "1A" }, "do not fit"],
    [{ type: "say", contactId: "a", text: "x".repeat(1001) }, "do not fit"],
  ])("refuses %j with a line", async (command, line) => {
    const client = await connected()

    client.send(command)

    expect((await client.frame("refused")).line).toContain(line)
  })

  it("refuses what is said after the end of the call", async () => {
    const client = await connected()
    const contactId = await rung(client, "+12025550123", "a")
    client.send({ type: "hangUp", contactId })
    await client.frame("event", ({ event }) => event.type === "CallEnded")

    client.send({ type: "say", contactId, text: "hello" })

    expect((await client.frame("refused")).line).toContain("the call has ended")
  })
})

function refusedWith(headers: Record<string, string>, query = ""): Promise<string> {
  const { host, hash } = new URL(phone.address)
  const url = `ws://${host}/ws?token=${query === "" ? hash.slice(1) : query}`
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers })
    socket.on("open", () => {
      socket.close()
      resolve("connected")
    })
    socket.on("error", ({ message }) => {
      resolve(message)
    })
  })
}

function got(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown> }>(
    (resolve) => {
      request(new URL(path, phone.address), { headers, method }, (response) => {
        response.resume()
        resolve({ status: response.statusCode, headers: response.headers })
      }).end()
    },
  )
}

describe("who may use the phone", () => {
  it.each([
    ["a foreign page", { origin: "http://evil.example" }],
    [
      "a page whose name was made to point at this machine",
      { origin: "http://evil.example", host: "evil.example" },
    ],
    ["a program without an origin", {}],
  ])("does not connect %s, though it knows the token", async (_, headers) => {
    expect(await refusedWith(headers)).toContain("403")
  })

  it("connects nobody without the token", async () => {
    const { origin } = new URL(phone.address)

    expect(await refusedWith({ origin }, "guessed")).toContain("403")
    expect(await refusedWith({ origin })).toBe("connected")
  })

  it("serves the page to its own name alone, and nothing that is not part of it", async () => {
    expect((await got("/")).status).toBe(200)
    expect((await got("/", { host: "evil.example" })).status).toBe(403)
    expect((await got("/../package.json")).status).toBe(404)
    expect((await got("/%2e%2e/package.json")).status).toBe(404)
    expect((await got("/", {}, "POST")).status).toBe(405)
  })

  it("lets the page ask nobody else for anything", async () => {
    const { headers } = await got("/")

    expect(headers["content-security-policy"]).toContain("default-src 'self'")
    expect(headers["referrer-policy"]).toBe("no-referrer")
  })
})
