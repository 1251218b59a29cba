import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { instant, parsePhoneNumber } from "@call-center/domain"
import ICAL from "ical.js"
import { afterAll, describe, expect, it } from "vitest"

import { callCenterOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()
const folder = mkdtempSync(join(tmpdir(), "calendar-"))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, "demos.ics")

const calendar = (...more: string[]) =>
  runVerb(["calendar", "--outputs", outputsFile, "--file", file, ...more])

/** The file that a run wrote. */
async function written(...more: string[]): Promise<string> {
  await calendar(...more)
  return readFileSync(file, "utf8")
}

function at(raw: string) {
  const parsed = instant(raw)
  if (parsed === undefined) throw new Error("Expected an instant")
  return parsed
}

async function book(phone: string, startsAt: string) {
  const caller = parsePhoneNumber(phone)
  if (caller === undefined) throw new Error("Expected a number")
  const contactId = `contact-${phone}-${startsAt}`
  const booked = await world.table.store.book({ caller, contactId, startsAt: at(startsAt) })
  if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
  return booked.value
}

/** UID, sequence and start of each event, as another library reads them. */
function events(text: string) {
  const read = new ICAL.Component(ICAL.parse(text))
  return read.getAllSubcomponents("vevent").map((event) => {
    const { uid, sequence, startDate } = new ICAL.Event(event)
    return { uid, sequence, startsAt: startDate.toJSDate().toISOString() }
  })
}

describe("pnpm center calendar", () => {
  it("writes the demos of some days; a move keeps the id and raises the sequence, a cancellation takes it out", async () => {
    const days = ["--from", "2026-12-21", "--days", "5"]
    const demo = await book("+12025550170", "2026-12-21T15:00:00Z")
    await book("+12025550171", "2026-12-28T15:00:00Z")
    const { caller, demoId } = demo
    const uid = `${demoId}@call-center-dev`
    const [first, ...others] = events(await written(...days))
    await world.table.store.move({
      caller,
      demoId,
      contactId: "m",
      startsAt: at("2026-12-22T16:00:00Z"),
    })
    const run = await calendar(...days)
    const [moved] = events(readFileSync(file, "utf8"))
    await world.table.store.cancel({ caller, demoId, contactId: "c" })

    expect(others).toEqual([])
    expect(first).toMatchObject({ uid, startsAt: "2026-12-21T15:00:00.000Z" })
    expect(run).toMatchObject({ code: 0, out: `${file}, demos: 1\n` })
    expect(moved).toMatchObject({ uid, startsAt: "2026-12-22T16:00:00.000Z" })
    expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? Infinity)
    expect(events(await written(...days))).toEqual([])
    const cancelled = await written(...days, "--cancelled")
    expect(cancelled).toContain("METHOD:CANCEL\r\n")
    expect(events(cancelled)).toMatchObject([{ uid }])
  })

  it("reaches from today to the last day that the horizon lets callers book, unless told otherwise", async () => {
    // Today is 1 December; 29 January is 59 days later.
    await book("+12025550172", "2026-12-01T20:00:00Z")
    await book("+12025550173", "2027-01-29T15:00:00Z")
    const starts = ["2026-12-01T20:00:00.000Z", "2027-01-29T15:00:00.000Z"]
    const within = (horizonDays: number) =>
      runVerb(["calendar", "--outputs", outputsFile, "--file", file], {
        callCenter: callCenterOf({ demos: { horizonDays } }),
      })

    await within(59)
    expect(events(readFileSync(file, "utf8")).map(({ startsAt }) => startsAt)).toEqual(
      expect.arrayContaining(starts),
    )
    await within(58)
    const found = events(readFileSync(file, "utf8")).map(({ startsAt }) => startsAt)
    expect(found).toContain(starts[0])
    expect(found).not.toContain(starts[1])
  })

  it.each([
    ["--days", "0"],
    ["--days", "367"],
    ["--from", "today"],
  ])("refuses %s %s", async (...words) => {
    expect(await calendar(...words)).toMatchObject({ code: 2, out: "" })
  })
})
