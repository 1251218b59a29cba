import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { withAt } from "./aws/aws-endpoint.ts"
import { outputsWith } from "./aws/outputs-with.ts"
import { type Run, checksOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

const verify = (...args: string[]) => runVerb(["verify", "--outputs", outputsFile, ...args])

const folder = mkdtempSync(join(tmpdir(), "verify-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file of the recorded outputs with other values; undefined leaves one out. */
const fileOfOutputs = (changed: Readonly<Record<string, string | undefined>>) =>
  outputsWith(folder, changed)

interface Mailbox {
  readonly endpoint: string
  readonly arn: string
}

const confirmedOwner: Mailbox = {
  endpoint: "boss@example.com",
  arn: "arn:aws:sns:us-east-1:000000000000:topic:01234567-89ab-cdef-0123-456789abcdef",
}

/** What SNS answers of a topic that mailboxes are subscribed to. */
function subscriptions(...mailboxes: readonly Mailbox[]): string {
  const members = mailboxes.map(
    ({ endpoint, arn }) =>
      `<member><Protocol>email</Protocol><SubscriptionArn>${arn}</SubscriptionArn><Endpoint>${endpoint}</Endpoint></member>`,
  )
  return `<ListSubscriptionsByTopicResponse><ListSubscriptionsByTopicResult><Subscriptions>${members.join("")}</Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`
}

/** Looks at a feed that answers so. */
const withFeed = async (status: number) => {
  const server = createServer((_, response) => response.writeHead(status).end())
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const outputs = outputsWith(folder, {
    FeedName: "call-center-dev-calendar-feed",
    FeedUrl: `http://127.0.0.1:${port}/`,
  })
  const run = await runVerb(["verify", "--json", "--outputs", outputs])
  server.closeAllConnections()
  server.close()
  return { checks: checksOf(run), code: run.code, outputs }
}

interface Failure {
  readonly check: string
  /** Whose answer is changed, at a place in it. */
  readonly operation: string
  readonly at: string
  readonly to: unknown
  readonly finding: RegExp
}

/** Answers of AWS that a check must not be content with. */
const failures: readonly Failure[] = [
  {
    check: "instance",
    operation: "DescribeInstance",
    at: "Instance.InstanceStatus",
    to: "CREATION_IN_PROGRESS",
    finding: /CREATION_IN_PROGRESS/,
  },
  {
    check: "instance",
    operation: "DescribeInstance",
    at: "Instance.InboundCallsEnabled",
    to: false,
    finding: /no inbound calls/,
  },
  {
    check: "concurrent calls",
    operation: "ListServiceQuotas",
    at: "Quotas.2.Value",
    to: 0,
    finding: /quota is 0/,
  },
  {
    check: "phone number",
    operation: "DescribePhoneNumber",
    at: "ClaimedPhoneNumberSummary.PhoneNumberStatus",
    to: { Status: "FAILED", Message: "no such luck" },
    finding: /is FAILED/,
  },
  {
    check: "phone number",
    operation: "DescribePhoneNumber",
    at: "ClaimedPhoneNumberSummary.TargetArn",
    to: "arn:aws:connect:us-east-1:000000000000:instance/other",
    finding: /belongs to .*other/,
  },
  {
    check: "number to flow",
    operation: "ListFlowAssociations",
    at: "FlowAssociationSummaryList",
    to: [],
    finding: /no flow answers/,
  },
  {
    check: "number to flow",
    operation: "ListFlowAssociations",
    at: "FlowAssociationSummaryList.0.FlowId",
    to: "other",
    finding: /other answers instead of main/,
  },
  {
    check: "flow main",
    operation: "DescribeContactFlow",
    at: "ContactFlow.Status",
    to: "SAVED",
    finding: /SAVED/,
  },
  {
    check: "flow main",
    operation: "DescribeContactFlow",
    at: "ContactFlow.State",
    to: "ARCHIVED",
    finding: /ARCHIVED/,
  },
  {
    check: "flow main",
    operation: "DescribeContactFlow",
    at: "ContactFlow.Content",
    to: "{}",
    finding: /differs from the synthesized stack/,
  },
  {
    check: "hours",
    operation: "GetEffectiveHoursOfOperations",
    at: "EffectiveHoursOfOperationList.24.OperationalHours",
    to: [],
    finding: /^1 of the next 60 days .* 2026-12-25: Connect closed, the configuration 09:00-17:00$/,
  },
  {
    check: "hours",
    operation: "GetEffectiveHoursOfOperations",
    at: "EffectiveHoursOfOperationList.4.OperationalHours",
    to: [{ Start: { Hours: 22, Minutes: 0 }, End: { Hours: 0, Minutes: 0 } }],
    finding: /2026-12-05: Connect 22:00-24:00, the configuration closed$/,
  },
  {
    check: "hours",
    operation: "GetEffectiveHoursOfOperations",
    at: "TimeZone",
    to: "America/Chicago",
    finding: /counts by America\/Chicago/,
  },
  {
    check: "bot locale",
    operation: "DescribeBotLocale",
    at: "botLocaleStatus",
    to: "Failed",
    finding: /version 7 is Failed/,
  },
  {
    check: "bot alias",
    operation: "DescribeBotAlias",
    at: "botVersion",
    to: "6",
    finding: /serves version 6, deployed is 7/,
  },
  {
    check: "bot alias",
    operation: "DescribeBotAlias",
    at: "botAliasStatus",
    to: "Updating",
    finding: /Updating/,
  },
  {
    check: "bot alias",
    operation: "DescribeBotAlias",
    at: "botAliasLocaleSettings.en_US.enabled",
    to: false,
    finding: /switched off/,
  },
  {
    check: "bot alias",
    operation: "DescribeBotAlias",
    at: "botAliasLocaleSettings.en_US.codeHookSpecification",
    to: undefined,
    finding: /no code hook/,
  },
  {
    check: "bot association",
    operation: "ListBots",
    at: "LexBots",
    to: [],
    finding: /knows no such bot/,
  },
  {
    check: "code hook",
    operation: "GetFunctionConfiguration",
    at: "State",
    to: "Pending",
    finding: /is Pending/,
  },
  {
    check: "code hook",
    operation: "GetFunctionConfiguration",
    at: "LastUpdateStatus",
    to: "Failed",
    finding: /last update Failed/,
  },
  {
    check: "stream mapping",
    operation: "ListEventSourceMappings",
    at: "EventSourceMappings.0.State",
    to: "Disabled",
    finding: /Disabled/,
  },
  {
    check: "stream mapping",
    operation: "ListEventSourceMappings",
    at: "EventSourceMappings",
    to: [],
    finding: /nothing reads/,
  },
  {
    check: "reminders' rule",
    operation: "DescribeRule",
    at: "State",
    to: "DISABLED",
    finding: /call-center-dev-reminders is DISABLED/,
  },
  {
    check: "reminders' rule",
    operation: "ListTargetsByRule",
    at: "Targets",
    to: [],
    finding: /runs nothing, not call-center-dev-reminders:live/,
  },
  {
    check: "reminders' rule",
    operation: "ListTargetsByRule",
    at: "Targets.0.Arn",
    to: "arn:aws:lambda:us-east-1:000000000000:function:call-center-dev-reminders",
    finding: /not call-center-dev-reminders:live/,
  },
]

/** As few runs as find them all: in one, each check fails for one reason, and each answer is changed once. */
function inRounds(all: readonly Failure[]): readonly (readonly Failure[])[] {
  const rounds: Failure[][] = []
  for (const one of all) {
    const round = rounds.find((others) =>
      others.every(({ check, operation }) => check !== one.check && operation !== one.operation),
    )
    if (round === undefined) rounds.push([one])
    else round.push(one)
  }
  return rounds
}

describe("pnpm center verify", () => {
  it("warns while somebody has closed by hand", async () => {
    world.aws.change("ListHoursOfOperationOverrides", (body) =>
      withAt(
        body,
        "HoursOfOperationOverrideList.0.Name",
        "Closed 2026-12-01T13:00:00Z to 2026-12-01T22:00:00Z (1 of 1)",
      ),
    )

    const run = await verify("--json")

    expect(run.code).toBe(0)
    expect(checksOf(run)["closures"]).toMatchObject({
      state: "warning",
      finding: expect.stringMatching(
        /closed until 2026-12-01T22:00:00Z, by arn:aws:sts:/,
      ) as string,
      advice: '"pnpm center open" opens it',
    })
  })

  it("asks for no hours where a deployment is from before them", async () => {
    const file = fileOfOutputs({
      OpeningHoursId: undefined,
      TeamClosuresId: undefined,
      LineClosuresId: undefined,
    })

    const checks = checksOf(await runVerb(["verify", "--json", "--outputs", file]))

    expect(Object.keys(checks)).not.toContain("hours")
    expect(Object.keys(checks)).not.toContain("closures")
  })

  it("says of each part of a healthy deployment that it is there", async () => {
    const run = await verify()

    expect(run.complaint).toBe("")
    expect(run.out).toMatchInlineSnapshot(`
      "ok       account: 000000000000 as arn:aws:sts::000000000000:assumed-role/deployer/someone, region us-east-1
      ok       instance: call-center-dev-0a1b2c3d is ACTIVE and takes calls
      ok       concurrent calls: 20 at a time
      ok       phone number: +12025550100 is CLAIMED
      ok       number to flow: the flow main answers
      ok       flow main: published, with the content of the synthesized stack
      ok       flow customer-queue: published, with the content of the synthesized stack
      ok       hours: the next 60 days are those of the configuration
      ok       closures: nobody has closed by hand
      ok       bot locale: en_US of version 7 is Built
      ok       bot alias: live serves version 7 with the code hook
      ok       bot association: the instance may use the alias
      ok       bot versions: 2 of 100
      ok       code hook: call-center-dev-code-hook is Active, version 3
      ok       notifier: call-center-dev-notifier is Active, version 3
      ok       stream mapping: Enabled; last: OK
      ok       reminders: call-center-dev-reminders is Active, version 3
      ok       reminders' rule: ENABLED, rate(5 minutes)
      ok       table: call-center-dev-bookings is ACTIVE and streams its changes
      ok       time to live: old items go by expiresAt
      ok       owner's e-mail: office@example.com has confirmed
      ok       SMS sandbox: the account is out of the sandbox
      ok       SMS sender: +18555550100 may text US
      23 checks: 23 ok
      "
    `)
    expect(run.code).toBe(0)
  })

  it("prints the same as one JSON object", async () => {
    const { out, code } = await verify("--json")

    const report = JSON.parse(out)
    expect(report).toMatchObject({ verb: "verify", ok: true })
    expect(report.checks).toHaveLength(23)
    expect(code).toBe(0)
  })

  describe.each(inRounds(failures))("with several answers changed at once: $#", (...round) => {
    let run: Run
    beforeAll(async () => {
      for (const { operation, at, to } of round)
        world.aws.change(operation, (body) => withAt(body, at, to))
      run = await verify("--json")
      world.aws.reset()
    })

    it.each(round)("fails $check when $at is $to", ({ check, finding }) => {
      const found = checksOf(run)[check]
      expect(found).toMatchObject({ state: "failed", finding: expect.stringMatching(finding) })
      expect(found?.advice).toBeTruthy()
      expect(run.code).toBe(1)
    })
  })

  it.each([
    ["the owner's e-mail", "OwnerTopicArn", "owner's e-mail"],
    ["the alarms' e-mail", "AlarmTopicArn", "alarms' e-mail"],
  ])("says whose confirmation %s waits for, and where the link is", async (_, output, check) => {
    const outputs = fileOfOutputs({ [output]: "arn:aws:sns:us-east-1:000000000000:topic" })
    world.aws.replace(
      "ListSubscriptionsByTopic",
      subscriptions({ endpoint: "boss@example.com", arn: "PendingConfirmation" }),
    )

    const run = await runVerb(["verify", "--outputs", outputs, "--json"])

    expect(checksOf(run)[check]).toMatchObject({
      state: "failed",
      finding: "boss@example.com has not confirmed: SNS delivers nothing until then",
      advice: expect.stringContaining("Confirm subscription"),
    })
    expect(run.code).toBe(1)
  })

  it("finds that the owner has unsubscribed", async () => {
    world.aws.replace("ListSubscriptionsByTopic", subscriptions())

    expect(checksOf(await verify("--json"))["owner's e-mail"]).toMatchObject({
      state: "failed",
      finding: expect.stringContaining("nobody is subscribed to"),
      advice: expect.stringContaining("terraform apply"),
    })
  })

  it("lets the owner confirm while it waits", async () => {
    world.aws.replace(
      "ListSubscriptionsByTopic",
      subscriptions({ endpoint: "boss@example.com", arn: "PendingConfirmation" }),
    )

    const run = await runVerb(["verify", "--outputs", outputsFile, "--wait"], {
      pause: () => world.aws.replace("ListSubscriptionsByTopic", subscriptions(confirmedOwner)),
    })

    expect(run.progress).toBe("Waiting for owner's e-mail\n")
    expect(run.out).toContain("ok       owner's e-mail: boss@example.com has confirmed")
    expect(run.code).toBe(0)
  })

  it("looks for neither reminders nor e-mails where a deployment has none", async () => {
    const outputs = fileOfOutputs({ RemindersName: undefined, OwnerTopicArn: undefined })

    const { checks, ok } = JSON.parse(
      (await runVerb(["verify", "--outputs", outputs, "--json"])).out,
    )

    expect(ok).toBe(true)
    expect(checks).toHaveLength(20)
    const asked = new Set(world.aws.requests.map(({ operation }) => operation))
    for (const operation of ["DescribeRule", "ListTargetsByRule", "ListSubscriptionsByTopic"])
      expect(asked).not.toContain(operation)
  })

  it("says where a flow that was edited on AWS differs", async () => {
    world.aws.change("DescribeContactFlow.customer-queue", (body) => {
      const { Content } = body["ContactFlow"] as { Content: string }
      return withAt(body, "ContactFlow.Content", Content.replace("Please hold.", "Please wait."))
    })

    const checks = checksOf(await verify("--json"))

    expect(checks["flow customer-queue"]).toMatchObject({
      state: "failed",
      finding: expect.stringContaining("at Actions.greet.Parameters.Text"),
    })
    expect(checks["flow main"]).toMatchObject({ state: "ok" })
  })

  it("names why a locale is not built", async () => {
    world.aws.change("DescribeBotLocale", (body) => ({
      ...body,
      botLocaleStatus: "Failed",
      failureReasons: ["slot date has no prompt"],
      recommendedActions: ["give it one"],
    }))

    expect(checksOf(await verify("--json"))["bot locale"]).toMatchObject({
      finding: "en_US of version 7 is Failed: slot date has no prompt",
      advice: "give it one",
    })
  })

  it("goes on after a call that AWS refuses, and names the permission's error", async () => {
    world.aws.refuse("DescribeBotAlias", {
      status: 403,
      code: "AccessDeniedException",
      message: "User is not authorized to perform: lex:DescribeBotAlias",
    })

    const run = await verify("--json")

    const checks = checksOf(run)
    expect(checks["bot alias"]).toMatchObject({
      state: "failed",
      finding: expect.stringContaining("lex:DescribeBotAlias"),
      advice: expect.stringContaining("identity"),
    })
    expect(checks["time to live"]).toMatchObject({ state: "ok" })
    expect(run.code).toBe(1)
  })

  it("finds that the credentials are another account's", async () => {
    world.aws.replace(
      "GetCallerIdentity",
      "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>another</Account></GetCallerIdentityResult></GetCallerIdentityResponse>",
    )

    expect(checksOf(await verify("--json"))["account"]).toMatchObject({
      state: "failed",
      finding: expect.stringContaining("of account another"),
    })
  })

  describe("with a calendar feed", () => {
    it("sees that it answers 404 without the secret, and whether there is one yet", async () => {
      const before = await withFeed(404)
      await runVerb(["calendar", "--feed", "--outputs", before.outputs])
      const after = await withFeed(404)

      expect(before.code).toBe(0)
      expect(before.checks).toMatchObject({
        "calendar feed": { state: "ok", finding: expect.stringContaining("is Active") },
        "feed's address": { state: "ok", finding: expect.stringContaining("shows nothing") },
        "feed's secret": {
          state: "warning",
          advice: "run pnpm center calendar --feed",
        },
      })
      expect(after.checks["feed's secret"]).toMatchObject({
        state: "ok",
        finding: "made at 2026-12-01T14:00:00Z",
      })
    })

    it.each([
      [403, /two permissions/],
      [429, /no execution was free/],
      [502, /look at the feed's log/],
      [200, /look at the feed's log/],
    ])("fails when it answers %i", async (status, advice) => {
      const { checks, code } = await withFeed(status)

      expect(code).toBe(1)
      expect(checks["feed's address"]).toMatchObject({
        state: "failed",
        finding: expect.stringMatching(new RegExp(`answers ${status}$`, "u")),
        advice: expect.stringMatching(advice),
      })
    })

    it("fails when nothing answers", async () => {
      const outputs = outputsWith(folder, {
        FeedName: "call-center-dev-calendar-feed",
        FeedUrl: "http://127.0.0.1:1/",
      })

      const run = await runVerb(["verify", "--json", "--outputs", outputs])

      expect(checksOf(run)["feed's address"]).toMatchObject({
        state: "failed",
        finding: "http://127.0.0.1:1/ answers nothing",
      })
    })
  })

  it("waits for an alias that takes its time, and looks again at nothing else", async () => {
    let looks = 0
    world.aws.change("DescribeBotAlias", (body) => ({ ...body, botVersion: looks < 2 ? "6" : "7" }))

    const run = await runVerb(["verify", "--outputs", outputsFile, "--wait"], {
      pause: () => void (looks += 1),
    })

    expect(run.code).toBe(0)
    expect(run.progress).toBe("Waiting for bot alias\nWaiting for bot alias\n")
    const asked = (operation: string) =>
      world.aws.requests.filter((request) => request.operation === operation).length
    expect([asked("DescribeBotAlias"), asked("DescribeBotLocale")]).toEqual([3, 1])
  })

  it("gives up waiting after ten minutes of pauses", async () => {
    world.aws.change("DescribeBotAlias", (body) => ({ ...body, botVersion: "6" }))
    let pauses = 0

    const run = await runVerb(["verify", "--outputs", outputsFile, "--wait"], {
      pause: () => void (pauses += 1),
    })

    expect([run.code, pauses]).toEqual([1, 59])
  })

  it("sends one text when asked to", async () => {
    const run = await verify("--test-sms", "+12025550123", "--json")

    expect(checksOf(run)["test text"]).toMatchObject({
      state: "ok",
      finding: expect.stringContaining("94f20ce6"),
    })
    const publish = world.aws.requests.find(({ operation }) => operation === "Publish")
    expect(new URLSearchParams(publish?.body).get("PhoneNumber")).toBe("+12025550123")
  })

  it("can't run with credentials that AWS does not take", async () => {
    world.aws.refuse("*", { status: 403, code: "ExpiredTokenException", message: "expired" })
    world.aws.refuse("GetCallerIdentity", { status: 403, code: "ExpiredToken", message: "expired" })

    const run = await verify()

    expect(run).toMatchObject({
      code: 2,
      out: "",
      complaint: "AWS does not take these credentials (ExpiredToken): sign in again\n",
    })
  })

  it("asks for a number in E.164", async () => {
    const run = await verify("--test-sms", "555 1234")

    expect(run).toMatchObject({
      code: 2,
      complaint:
        "--test-sms 555 1234: expected a number in E.164 such as +12025550123; pnpm center verify --help lists the options\n",
    })
  })
})
