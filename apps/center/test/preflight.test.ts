import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterAll, describe, expect, it } from "vitest"

import { outputsWith } from "./aws/outputs-with.ts"
import { type Settings, callCenterOf, checksOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

const folder = mkdtempSync(join(tmpdir(), "preflight-"))
afterAll(() => rmSync(folder, { recursive: true }))

const nothingDeployed = "/nonexistent"

const twice = (list: unknown) => [...(list as object[]), ...(list as object[])]

const preflight = (
  deployment: NonNullable<Settings["deployment"]> = {},
  settings: Partial<Settings> = {},
) =>
  runVerb(["preflight", "--json"], {
    callCenter: callCenterOf({ ...settings, deployment }),
    stackFolder: nothingDeployed,
  })

/** What is said of the feed in an account with so many executions at a time. */
const feed = async (
  limits: { readonly all: number; readonly unreserved: number },
  reservedConcurrency?: number,
  more: readonly string[] = [],
) => {
  world.aws.change("GetAccountSettings", () => ({
    AccountLimit: {
      ConcurrentExecutions: limits.all,
      UnreservedConcurrentExecutions: limits.unreserved,
    },
  }))
  const run = await runVerb(["preflight", "--json", ...more], {
    callCenter: callCenterOf({ calendarFeed: { enabled: true, reservedConcurrency } }),
    stackFolder: nothingDeployed,
  })
  return checksOf(run)["feed's concurrency"]
}

/** In the sandbox, and without a number to text from. */
function newAccount(): void {
  world.aws.replace(
    "GetSMSSandboxAccountStatus",
    "<GetSMSSandboxAccountStatusResponse><GetSMSSandboxAccountStatusResult><IsInSandbox>true</IsInSandbox></GetSMSSandboxAccountStatusResult></GetSMSSandboxAccountStatusResponse>",
  )
  world.aws.change("DescribePhoneNumbers", () => ({ PhoneNumbers: [] }))
}

describe("pnpm center preflight", () => {
  it("fails on a new account, which can't keep the promise of a text, and says how to take it back", async () => {
    newAccount()

    const run = await runVerb(["preflight"], { stackFolder: nothingDeployed })

    expect(run.complaint).toBe("")
    expect(run.out).toMatchInlineSnapshot(`
      "ok       account: 000000000000 as arn:aws:sts::000000000000:assumed-role/deployer/someone, region us-east-1
      ok       configuration: us-east-1 has Amazon Connect and Lex V2; US DID numbers
      ok       instances: 1 of 2 instances
      ok       instance alias: made of the stage and eight digits of account and region, so unlikely to be taken
      unknown  phone number: 0 of 5 numbers of the instance are claimed
               -> AWS may refuse the first number of a new account, and no API tells beforehand; then open a support case for "Phone numbers per instance"
      FAILED   SMS sandbox: the account is in the SMS sandbox, texts reach ten verified numbers at most: callers would be promised texts that never arrive
               -> ask in the SNS console to leave the sandbox; until then set sms: { enabled: false } in call-center.config.ts, and pnpm synth
      FAILED   SMS sender: texts to US leave from a registered number only, and there is none in us-east-1: callers would be promised texts that never arrive
               -> register one in AWS End User Messaging (docs/deploy.md, step 7), or take the country out of sms.countries; until then set sms: { enabled: false } in call-center.config.ts, and pnpm synth
      warning  SMS spend limit: $1 a month, about 100 texts to the US
               -> ask for more with a support case, then set deployment.smsMonthlySpendLimitUsd
      8 checks: 4 ok, 1 warning, 2 failed, 1 unknown
      "
    `)
    expect(run.code).toBe(1)
  })

  it("lets a new account deploy without texts", async () => {
    newAccount()

    const run = await preflight({}, { sms: { enabled: false } })

    expect(Object.keys(checksOf(run)).filter((name) => name.startsWith("SMS"))).toEqual([])
    expect(run.code).toBe(0)
  })

  it("is content with an account that may text", async () => {
    world.aws.replace(
      "GetSMSAttributes",
      "<GetSMSAttributesResponse><GetSMSAttributesResult><attributes><entry><key>MonthlySpendLimit</key><value>50</value></entry></attributes></GetSMSAttributesResult></GetSMSAttributesResponse>",
    )

    const run = await preflight()
    const checks = checksOf(run)

    expect(checks["SMS sandbox"]).toMatchObject({ state: "ok" })
    expect(checks["SMS sender"]).toMatchObject({
      state: "ok",
      finding: "+18555550100 may text US",
    })
    expect(checks["SMS spend limit"]).toMatchObject({
      state: "ok",
      finding: expect.stringContaining("$50"),
    })
    expect(run.code).toBe(0)
    expect(
      checksOf(await preflight({ smsMonthlySpendLimitUsd: 80 }))["SMS spend limit"],
    ).toMatchObject({ state: "warning", finding: expect.stringContaining("the config sets $80") })
  })

  it("asks for a sender ID where carriers want one registered", async () => {
    const spain = { sms: { countries: ["ES" as const] } }

    expect(checksOf(await preflight({}, spain))["SMS sender"]).toMatchObject({
      state: "ok",
      finding: "ACME may text ES",
    })
    world.aws.change("DescribeSenderIds", () => ({
      SenderIds: [{ SenderId: "ACME", IsoCountryCode: "ES", Registered: false }],
    }))
    expect(checksOf(await preflight({}, spain))["SMS sender"]).toMatchObject({
      state: "failed",
      finding: expect.stringContaining("texts to ES leave from a registered sender ID only"),
    })
  })

  it("asks for no sender where texts leave without one", async () => {
    const britain = { sms: { countries: ["GB" as const] } }

    expect(checksOf(await preflight({}, britain))["SMS sender"]).toMatchObject({
      state: "ok",
      finding: "texts to GB need no registered sender",
    })
  })

  it("asks for the sender of every country that is texted, and names those that have none", async () => {
    world.aws.change("DescribeSenderIds", () => ({ SenderIds: [] }))
    const three = { sms: { countries: ["US" as const, "ES" as const, "GB" as const] } }

    const { finding } = checksOf(await preflight({}, three))["SMS sender"] ?? {}

    expect(finding).toContain("texts to ES leave from a registered sender ID only")
    expect(finding).not.toContain("US")
    expect(finding).not.toContain("GB")
  })

  it("takes the $1 that SNS grants where the account has set nothing", async () => {
    world.aws.replace(
      "GetSMSAttributes",
      "<GetSMSAttributesResponse><GetSMSAttributesResult><attributes/></GetSMSAttributesResult></GetSMSAttributesResponse>",
    )

    expect(checksOf(await preflight())["SMS spend limit"]).toMatchObject({
      state: "warning",
      finding: expect.stringContaining("$1 a month"),
    })
  })

  it("leaves SMS alone where it is off", async () => {
    const run = await preflight({}, { sms: { enabled: false } })

    expect(Object.keys(checksOf(run))).not.toContain("SMS sandbox")
  })

  it("finds no room for another instance", async () => {
    world.aws.change("ListInstances", (body) => ({
      InstanceSummaryList: twice(body["InstanceSummaryList"]),
    }))

    const run = await preflight()

    expect(checksOf(run)["instances"]).toMatchObject({
      state: "failed",
      finding: "2 of 2 instances",
      advice: expect.stringContaining("Service Quotas"),
    })
    expect(run.code).toBe(1)
  })

  it("counts instances over all pages", async () => {
    world.aws.change("ListInstances", (body, { query }) =>
      query.get("nextToken") === null ? { ...body, NextToken: "more" } : body,
    )

    expect(checksOf(await preflight())["instances"]).toMatchObject({ finding: "2 of 2 instances" })
  })

  it("falls back on the documented quota, and says so", async () => {
    world.aws.change("ListServiceQuotas", () => ({ Quotas: [] }))

    expect(checksOf(await preflight())["instances"]).toMatchObject({
      state: "ok",
      finding: expect.stringMatching(/^1 of 2 instances \(AWS's documented default/),
    })
  })

  it("knows of an alias only whether this account has it", async () => {
    const free = checksOf(await preflight({ instanceAlias: "acme-demos" }))["instance alias"]
    const taken = checksOf(await preflight({ instanceAlias: "call-center-dev-0a1b2c3d" }))[
      "instance alias"
    ]

    expect(free).toMatchObject({
      state: "unknown",
      finding: expect.stringContaining("no API tells of other accounts"),
    })
    expect(taken).toMatchObject({ state: "failed" })
  })

  it("looks for the instance that the config names, and whether one more number fits", async () => {
    const instanceId = "11111111-2222-3333-4444-555555555555"
    const there = checksOf(await preflight({ instanceId }))
    const missing = checksOf(
      await preflight({ instanceId: "99999999-2222-3333-4444-555555555555" }),
    )

    expect(there["instance"]).toMatchObject({ state: "ok" })
    expect(there["phone number"]).toMatchObject({
      state: "unknown",
      finding: "1 of 5 numbers of the instance are claimed",
    })
    expect(missing["instance"]).toMatchObject({
      state: "failed",
      finding: expect.stringContaining("not in this account"),
    })
  })

  it("finds that all numbers of an instance are claimed", async () => {
    world.aws.change("ListPhoneNumbersV2", () => ({
      ListPhoneNumbersSummaryList: Array.from({ length: 5 }, () => {}),
    }))

    const checks = checksOf(await preflight({ instanceId: "11111111-2222-3333-4444-555555555555" }))

    expect(checks["phone number"]).toMatchObject({
      state: "failed",
      finding: "5 of 5 numbers of the instance are claimed",
    })
  })

  it("looks at what is deployed already instead of asking for room", async () => {
    const run = await runVerb(["preflight", "--json", "--outputs", outputsFile])

    const checks = checksOf(run)
    expect(checks["instance"]).toMatchObject({ state: "ok" })
    expect(checks["phone number"]).toMatchObject({
      state: "ok",
      finding: "+12025550100 is CLAIMED",
    })
  })

  describe("with a calendar feed", () => {
    it("says of a new account in one line that its ten executions are shared with calls, and can't be reserved", async () => {
      expect(await feed({ all: 10, unreserved: 10 })).toMatchObject({
        state: "warning",
        finding:
          "the feed's public address shares the account's 10 executions at a time with calls, and AWS reserves none of so few",
        advice: expect.stringContaining("Service Quotas"),
      })
      expect(await feed({ all: 10, unreserved: 10 }, 1)).toMatchObject({
        state: "failed",
        finding: expect.stringContaining("the apply would fail for 1"),
      })
    })

    it("asks to reserve where the account can", async () => {
      expect(await feed({ all: 1000, unreserved: 1000 })).toMatchObject({
        state: "warning",
        advice: expect.stringContaining("calendarFeed.reservedConcurrency: 2"),
      })
      expect(await feed({ all: 1000, unreserved: 1000 }, 2)).toMatchObject({
        state: "ok",
        finding: "2 of the account's 1000 executions at a time are for the feed",
      })
    })

    it.each([
      [101, "failed"],
      [102, "ok"],
      [103, "ok"],
    ])("leaves 100 of %i executions to the others: %s", async (unreserved, state) => {
      expect(await feed({ all: 1000, unreserved }, 2)).toMatchObject({ state })
    })

    it("counts what the deployed feed has already", async () => {
      const outputs = outputsWith(folder, { FeedName: "call-center-dev-calendar-feed" })

      expect(await feed({ all: 102, unreserved: 100 }, 2, ["--outputs", outputs])).toMatchObject({
        state: "ok",
      })
    })

    it("is not asked about where it is off", async () => {
      await preflight()

      expect(world.aws.requests.map(({ operation }) => operation)).not.toContain(
        "GetAccountSettings",
      )
    })
  })

  it("refuses a region without Amazon Connect, as pnpm synth does", async () => {
    const run = await preflight({ region: "sa-east-1" })

    expect(checksOf(run)["configuration"]).toMatchObject({
      state: "failed",
      finding: expect.stringContaining("deployment.region"),
    })
    expect(run.code).toBe(1)
  })
})
