import process from "node:process"

import { instant, parsePhoneNumber } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { type Settings, callCenterOf, checksOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

const destroyCheck = (deployment: NonNullable<Settings["deployment"]>) =>
  runVerb(["destroy-check", "--outputs", outputsFile, "--json"], {
    callCenter: callCenterOf({ deployment }),
  })

const free = { keepPhoneNumber: false } as const

describe("pnpm center destroy-check", () => {
  it("warns of what can't be had back", async () => {
    const run = await runVerb(["destroy-check", "--outputs", outputsFile], {
      callCenter: callCenterOf({ deployment: free }),
    })

    expect(run.complaint).toBe("")
    expect(run.out).toMatchInlineSnapshot(`
      "ok       account: 000000000000 as arn:aws:sts::000000000000:assumed-role/deployer/someone, region us-east-1
      ok       calls under way: none in the last 5 minutes, as far as metrics, a minute or two late, tell
      ok       upcoming demos: none in the next 60 days
      warning  table: call-center-dev-bookings would be deleted with all demos and opt-outs
               -> point-in-time recovery leaves a system backup, which AWS keeps for 35 days
      warning  recordings: call-center-dev-recordings-0a1b2c3d would be deleted with what is in it: 1 recordings and transcripts, older versions counted
               -> aws s3 sync s3://call-center-dev-recordings-0a1b2c3d FOLDER copies them
      ok       bot's template: call-center-dev-templates-0a1b2c3d is emptied and deleted; "pnpm synth" writes the template again
      warning  phone number: +12025550100 would be released: nobody can give it back
               -> an account that claims and releases more than twice its quota of numbers within 180 days can claim none until the oldest release is 180 days old
      warning  instance: call-center-dev-0a1b2c3d would be deleted, with its agents, contact records and reports
               -> AWS lets an account create and delete 100 instances in 30 days, both counted
      8 checks: 4 ok, 4 warning
      "
    `)
    expect(run.code).toBe(0)
  })

  it("fails while callers have demos to come, on any day up to the horizon", async () => {
    const caller = parsePhoneNumber("+12025550120")
    for (const at of ["2026-12-02T15:00:00Z", "2027-01-29T15:00:00Z"]) {
      const startsAt = instant(at)
      if (caller === undefined || startsAt === undefined) throw new Error("Expected an instant")
      expect((await world.table.store.book({ caller, contactId: at, startsAt })).ok).toBe(true)
    }

    const run = await destroyCheck(free)

    expect(checksOf(run)["upcoming demos"]).toMatchObject({
      state: "failed",
      finding: expect.stringMatching(/^2 in the next 60 days/),
    })
    expect(run.code).toBe(1)
    if (caller !== undefined) await world.table.store.forget(caller)
  })

  it("fails while somebody is on the line, by the latest figure", async () => {
    world.aws.change("GetMetricStatistics", () => ({
      Label: "ConcurrentCalls",
      Datapoints: [
        { Timestamp: 1796133600, Maximum: 0, Unit: "Count" },
        { Timestamp: 1796133660, Maximum: 2, Unit: "Count" },
      ],
    }))

    const run = await destroyCheck(free)

    expect(checksOf(run)["calls under way"]).toMatchObject({
      state: "failed",
      finding: expect.stringMatching(/^2 under way/),
    })
    expect(run.code).toBe(1)
  })

  it("says that the number is protected, before Terraform stops half-way", async () => {
    const run = await destroyCheck({ keepPhoneNumber: true })

    expect(checksOf(run)["phone number"]).toMatchObject({
      state: "failed",
      finding: expect.stringContaining("prevent_destroy"),
    })
    expect(run.code).toBe(1)
  })

  it("says that the table is protected", async () => {
    const endpoint = process.env["AWS_ENDPOINT_URL_DYNAMODB"]
    process.env["AWS_ENDPOINT_URL_DYNAMODB"] = world.aws.url
    try {
      expect(checksOf(await destroyCheck(free))["table"]).toMatchObject({
        state: "failed",
        finding: expect.stringContaining("refuses to be deleted"),
      })
    } finally {
      process.env["AWS_ENDPOINT_URL_DYNAMODB"] = endpoint
    }
  })

  it("knows that an existing instance and number stay", async () => {
    const run = await destroyCheck({
      instanceId: "11111111-2222-3333-4444-555555555555",
      phoneNumber: { existingId: "aaaaaaaa-1111-2222-3333-444444444444" },
    })

    expect(checksOf(run)["instance"]).toMatchObject({ state: "ok" })
    expect(checksOf(run)["phone number"]).toMatchObject({
      state: "ok",
      finding: expect.stringContaining("stays claimed"),
    })
  })

  it("says that there are more recordings than one page lists", async () => {
    world.aws.replace(
      "ListObjectVersions",
      "<ListVersionsResult><IsTruncated>true</IsTruncated><Version><Key>a</Key></Version><Version><Key>b</Key></Version></ListVersionsResult>",
    )

    expect(checksOf(await destroyCheck(free))["recordings"]).toMatchObject({
      state: "warning",
      finding: expect.stringContaining("what is in it: more than 2 recordings"),
    })
  })
})
