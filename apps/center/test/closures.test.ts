import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import type { AwsRequest } from "./aws/operation-of.ts"
import { callCenterOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

interface Override {
  readonly HoursOfOperationOverrideId: string
  readonly Name: string
  readonly [other: string]: unknown
}

/** The overrides of each hours of operation, as Connect keeps them for as long as a test runs. */
const kept = new Map<string, Override[]>()

const hoursIn = ({ path }: AwsRequest) => path.split("/")[3] ?? ""

const teamHours = "bbbbbbbb-0000-0000-0000-000000000002"
const lineHours = "bbbbbbbb-0000-0000-0000-000000000003"

beforeEach(() => {
  kept.clear()
  let last = 0
  world.aws.change("ListHoursOfOperationOverrides", (_body, request) => ({
    HoursOfOperationOverrideList: kept.get(hoursIn(request)) ?? [],
  }))
  world.aws.change("CreateHoursOfOperationOverride", (_body, request) => {
    last += 1
    const id = `override-${last}`
    const override = { ...JSON.parse(request.body), HoursOfOperationOverrideId: id }
    kept.set(hoursIn(request), [...(kept.get(hoursIn(request)) ?? []), override])
    return { HoursOfOperationOverrideId: id }
  })
  world.aws.change("DeleteHoursOfOperationOverride", (_body, request) => {
    const id = request.path.split("/").at(-1)
    const left = (kept.get(hoursIn(request)) ?? []).filter(
      (each) => each.HoursOfOperationOverrideId !== id,
    )
    kept.set(hoursIn(request), left)
    return {}
  })
})

const center = (...args: string[]) => runVerb([...args, "--outputs", outputsFile])

const namesOf = (hours: string) => (kept.get(hours) ?? []).map(({ Name }) => Name)

describe("pnpm center close", () => {
  it("closes the way to people until a time, and says who did and why", async () => {
    const run = await center("close", "--until", "2026-12-03T12:00", "--reason", "flooded")

    expect(run.complaint).toBe("")
    expect(run.out).toBe(
      `Closed until 2026-12-03 12:00 America/New_York: callers reach no person; the bot still looks after demos.
By arn:aws:sts::000000000000:assumed-role/deployer/someone at 2026-12-01 09:00: flooded.
Demos booked for that time stay as they are: pnpm center demos --day 2026-12-01 shows them.
`,
    )
    expect(run.code).toBe(0)
    expect(kept.get(lineHours)).toBeUndefined()
    expect(kept.get(teamHours)).toMatchObject([
      {
        Name: "Closed 2026-12-01T14:00:00Z to 2026-12-03T17:00:00Z (1 of 3)",
        Description: "By arn:aws:sts::000000000000:assumed-role/deployer/someone: flooded",
        EffectiveFrom: "2026-12-01",
        EffectiveTill: "2026-12-01",
        OverrideType: "STANDARD",
        Config: [
          {
            Day: "TUESDAY",
            StartTime: { Hours: 0, Minutes: 0 },
            EndTime: { Hours: 9, Minutes: 0 },
          },
        ],
      },
      { EffectiveFrom: "2026-12-02", EffectiveTill: "2026-12-02", Config: [] },
      {
        EffectiveFrom: "2026-12-03",
        Config: [
          {
            Day: "THURSDAY",
            StartTime: { Hours: 12, Minutes: 0 },
            EndTime: { Hours: 0, Minutes: 0 },
          },
        ],
      },
    ])
  })

  it("without booking closes the line as well", async () => {
    const run = await center("close", "--until", "18:00", "--no-booking", "--json")

    expect(JSON.parse(run.out)).toEqual({
      verb: "close",
      closed: {
        from: "2026-12-01T14:00:00Z",
        until: "2026-12-01T23:00:00Z",
        by: "arn:aws:sts::000000000000:assumed-role/deployer/someone",
        booking: false,
      },
      openByHours: true,
    })
    expect(namesOf(teamHours)).toHaveLength(1)
    expect(namesOf(lineHours)).toEqual(namesOf(teamHours))
  })

  it("takes the place of a closing under way, the line's included", async () => {
    await center("close", "--until", "18:00", "--no-booking")
    await center("close", "--until", "20:00")

    expect(namesOf(teamHours)).toEqual([
      "Closed 2026-12-01T14:00:00Z to 2026-12-02T01:00:00Z (1 of 1)",
    ])
    expect(namesOf(lineHours)).toEqual([])
  })

  it.each([
    [47, 47],
    [48, 47],
    [50, 47],
  ])("of %i old closings keeps as many as there is room for, the latest", async (old, left) => {
    kept.set(
      teamHours,
      Array.from({ length: old }, (_, index) => {
        const day = String((index % 28) + 1).padStart(2, "0")
        const month = String(Math.floor(index / 28) + 1).padStart(2, "0")
        const date = `2026-${month}-${day}`
        return {
          HoursOfOperationOverrideId: `old-${index}`,
          Name: `Closed ${date}T14:00:00Z to ${date}T15:00:00Z (1 of 1)`,
        }
      }),
    )

    await center("close", "--until", "2026-12-03T12:00")

    expect(namesOf(teamHours)).toHaveLength(left + 3)
    expect(kept.get(teamHours)?.[0]?.HoursOfOperationOverrideId).toBe(`old-${old - left}`)
  })

  it("leaves overrides of other hands alone", async () => {
    kept.set(teamHours, [{ HoursOfOperationOverrideId: "x", Name: "Prime Day" }])

    await center("close", "--until", "18:00")
    await center("open")

    expect(namesOf(teamHours)).toEqual(["Prime Day"])
  })

  it("keeps who closed within the 250 letters of a description, however long", async () => {
    world.aws.replace(
      "GetCallerIdentity",
      `<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:sts::000000000000:assumed-role/${"r".repeat(200)}/someone</Arn><Account>000000000000</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
    )

    await center("close", "--until", "18:00", "--reason", "x".repeat(100))

    const description = String(kept.get(teamHours)?.[0]?.["Description"])
    expect(description.length).toBeLessThanOrEqual(250)
    expect(description).toMatch(/^By …r+\/someone: x{100}$/)
  })

  it.each([
    [["--until", "08:00"], /--until: 2026-12-01T13:00:00Z is past/],
    [["--until", "2026-11-30"], /is past/],
    [["--until", "2028-01-01"], /more than 366 days/],
    [["--until", "2027-03-14T02:30"], /the clock skips that time/],
    [["--until", "tomorrow"], /--until tomorrow: expected 18:00, 2026-12-24/],
    [[], /--until: it is missing/],
    [["--until", "18:00", "--reason", "x".repeat(101)], /at most 100 letters/],
    [["--until", "18:00", "--reason", "a\nb"], /on one line/],
  ])("refuses %j and closes nothing", async (args, complaint) => {
    const run = await center("close", ...args)

    expect(run.code).toBe(2)
    expect(run.complaint).toMatch(complaint)
    expect(kept.size).toBe(0)
  })

  it("says what to do where a deployment is from before closures, or nobody is behind the bot", async () => {
    const alone = callCenterOf({ agent: { enabled: false } })
    const args = ["close", "--until", "18:00", "--outputs", outputsFile]

    expect(await runVerb(args, { callCenter: alone })).toMatchObject({
      code: 2,
      complaint: expect.stringContaining("say --no-booking") as string,
    })
    expect((await runVerb([...args, "--no-booking"], { callCenter: alone })).out).toContain(
      "callers hear that we are closed",
    )
    expect(namesOf(teamHours)).toEqual([])
  })

  it("tells in one line what AWS refuses", async () => {
    world.aws.refuse("CreateHoursOfOperationOverride", {
      status: 403,
      code: "AccessDeniedException",
      message: "not authorized to perform: connect:CreateHoursOfOperationOverride",
    })

    const run = await center("close", "--until", "18:00")

    expect(run.code).toBe(2)
    expect(run.complaint).toMatch(/AccessDeniedException.*connect:CreateHoursOfOperationOverride/)
  })
})

describe("pnpm center open and status", () => {
  it("open what was closed, once", async () => {
    await center("close", "--until", "2026-12-03", "--no-booking")

    expect((await center("status")).out).toContain("Closed until 2026-12-03 00:00")
    expect((await center("open")).out).toBe(
      "Opened. Nobody has closed by hand. The hours of call-center.config.ts are open now.\n",
    )
    expect([...kept.values()].flat()).toEqual([])
    expect((await center("open")).out).toMatch(/^Nothing was closed\./)
    expect((await center("status", "--json")).out).toBe(
      `${JSON.stringify({ verb: "status", openByHours: true })}\n`,
    )
  })

  it("count a closing that is over as none", async () => {
    kept.set(teamHours, [
      {
        HoursOfOperationOverrideId: "old",
        Name: "Closed 2026-11-30T14:00:00Z to 2026-12-01T14:00:00Z (1 of 1)",
      },
    ])

    expect((await center("status")).out).toMatch(/^Nobody has closed by hand/)
  })
})

describe("--local", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "closures-"))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it("closes the call centre on this machine, without AWS", async () => {
    const local = ["--local", "--data", folder]
    const closed = await runVerb(["close", "--until", "18:00", "--reason", "test", ...local])

    expect(closed.out).toMatch(/^Closed until 2026-12-01 18:00 .*\nBy local at .*: test\.$/m)
    expect(JSON.parse(readFileSync(join(folder, ".closures.json"), "utf8"))).toMatchObject({
      team: [{ description: "By local: test", day: "TUESDAY" }],
      line: [],
    })
    expect((await runVerb(["open", ...local])).out).toMatch(/^Opened\./)
    expect((await runVerb(["status", ...local])).out).toMatch(/^Nobody has closed/)
    expect(world.aws.requests).toEqual([])
  })
})
