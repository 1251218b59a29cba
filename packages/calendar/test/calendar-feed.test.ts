import { describe, expect, it } from "vitest"

import { createCalendarFeed } from "../src/feed/create-calendar-feed.ts"
import { feedSecretHash, isFeedSecret, newFeedSecret } from "../src/feed/feed-secret.ts"

const secret = newFeedSecret((count) => Buffer.alloc(count, 7))
const another = newFeedSecret((count) => Buffer.alloc(count, 8))

function feedOf(hash: string | undefined, text = "BEGIN:VCALENDAR") {
  const looks = { secret: 0, calendar: 0 }
  const feed = createCalendarFeed({
    secretHash: async () => {
      looks.secret += 1
      return hash
    },
    calendar: async () => {
      looks.calendar += 1
      return text
    },
  })
  const get = (path: string, ifNoneMatch?: string, method = "GET") =>
    feed({ method, path, ifNoneMatch })
  return { get, looks }
}

describe("a secret", () => {
  it("has 43 characters that a path takes as they are, and is another one each time", () => {
    const made = Array.from({ length: 100 }, () => newFeedSecret())

    expect(made.every(isFeedSecret)).toBe(true)
    expect(made.every((each) => encodeURIComponent(each) === each)).toBe(true)
    expect(new Set(made).size).toBe(100)
  })

  it.each([42, 44])("of %i characters is none", (length) => {
    expect(isFeedSecret("a".repeat(length))).toBe(false)
  })
})

describe("the calendar feed", () => {
  it("gives who names the secret the calendar, fresh for five minutes and for nobody else to keep", async () => {
    const { get } = feedOf(feedSecretHash(secret))

    expect(await get(`/${secret}.ics`)).toEqual({
      statusCode: 200,
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "cache-control": "private, max-age=300",
        "x-robots-tag": "noindex",
        "referrer-policy": "no-referrer",
        etag: expect.stringMatching(/^"[\w-]{43}"$/),
      },
      body: "BEGIN:VCALENDAR",
    })
  })

  it.each([
    ["another secret", `/${another}.ics`],
    ["one character more", `/${secret}a.ics`],
    ["the first half of it", `/${secret.slice(0, 21)}.ics`],
    ["the hash that is kept", `/${feedSecretHash(secret)}.ics`],
    ["no ending", `/${secret}`],
    ["a folder", `/feed/${secret}.ics`],
    ["no path", "/"],
  ])("answers %s as if there were nothing", async (_, path) => {
    const { get, looks } = feedOf(feedSecretHash(secret))

    expect(await get(path)).toMatchObject({ statusCode: 404, body: "Not found\n" })
    expect(looks.calendar).toBe(0)
  })

  it("does not look at the table for a path that can hold no secret", async () => {
    const { get, looks } = feedOf(feedSecretHash(secret))

    await get("/favicon.ico")
    await get("/short.ics")
    await get(`/${secret}.ics`, undefined, "POST")

    expect(looks).toEqual({ secret: 0, calendar: 0 })
  })

  it.each([undefined, "", "no hash", feedSecretHash(secret).slice(2)])(
    "is closed while %j is kept",
    async (hash) => {
      expect(await feedOf(hash).get(`/${secret}.ics`)).toMatchObject({ statusCode: 404 })
    },
  )

  it("sends a calendar that has it already nothing, until a demo changes", async () => {
    const { get } = feedOf(feedSecretHash(secret), "one demo")
    const changed = feedOf(feedSecretHash(secret), "two demos")
    const etag = (await get(`/${secret}.ics`)).headers["etag"]

    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"])
      expect(await get(`/${secret}.ics`, known)).toMatchObject({
        statusCode: 304,
        headers: { etag },
        body: "",
      })
    expect(await get(`/${secret}.ics`, '"other"')).toMatchObject({ statusCode: 200 })
    expect(await changed.get(`/${secret}.ics`, etag)).toMatchObject({
      statusCode: 200,
      body: "two demos",
    })
  })

  it("tells HEAD the same, without the calendar", async () => {
    const { get } = feedOf(feedSecretHash(secret))
    const { body: _, ...rest } = await get(`/${secret}.ics`)

    expect(await get(`/${secret}.ics`, undefined, "HEAD")).toEqual({ ...rest, body: "" })
  })

  it("lets a fault of the table through, so that the calendar keeps what it has", async () => {
    const feed = createCalendarFeed({
      secretHash: async () => feedSecretHash(secret),
      calendar: () => Promise.reject(new Error("the table is away")),
    })

    await expect(
      feed({ method: "GET", path: `/${secret}.ics`, ifNoneMatch: undefined }),
    ).rejects.toThrow("the table is away")
  })
})
