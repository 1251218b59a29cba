import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { prepareCommand } from "@call-center/command-line"
import { afterAll, describe, expect, it } from "vitest"

import { centerCommand } from "../src/command/center-command.ts"
import { withAt } from "./aws/aws-endpoint.ts"
import { stateWith, useFakeTerraform } from "./aws/fake-terraform.ts"
import { outputsWith } from "./aws/outputs-with.ts"
import { callCenterOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

const folder = mkdtempSync(join(tmpdir(), "guide-"))
afterAll(() => rmSync(folder, { recursive: true }))

const center = {
  name: "pnpm center",
  entry: centerCommand(() => Promise.reject(new Error("Expected no verb to run"))),
}

const guide = readFileSync(new URL("../../../docs/deploy.md", import.meta.url), "utf8")

/** IAM's word for an operation where it is another one. */
const actions: Readonly<Record<string, string>> = { ListObjectVersions: "ListBucketVersions" }

/** Every credential may ask who it is. */
const needsNone = "GetCallerIdentity"

const instanceId = "11111111-2222-3333-4444-555555555555"

describe("docs/deploy.md", () => {
  it("names only commands that there are", async () => {
    const commands = [...guide.matchAll(/^npx -y pnpm@\S+ center (.+)$/gm)].map(
      ([, line = ""]) => line,
    )

    expect(commands.length).toBeGreaterThan(5)
    for (const command of commands)
      expect(await prepareCommand(center, command.split(" "))).not.toHaveProperty("problem")
  })

  it.each([
    ["preflight", ["preflight"]],
    ["verify", ["verify", "--test-sms", "+12025550123"]],
    ["destroy-check", ["destroy-check"]],
    ["mend", ["mend"]],
    ["close", ["close", "--until", "18:00"]],
    ["open", ["open"]],
    ["status", ["status"]],
    ["call", ["call", "f0b21968-952b-47ba-b764-f29a57bcf626"]],
  ])("lists the permissions for all that %s asks of AWS", async (verb, args) => {
    const terraform = useFakeTerraform(outputsFile)
    terraform.keepState(
      stateWith(["aws_connect_phone_number", "p"], ["aws_connect_instance", instanceId]),
    )
    world.aws.change("DescribePhoneNumber", (body) =>
      verb === "mend" ? { ClaimedPhoneNumberSummary: { PhoneNumber: "+12025550100" } } : body,
    )
    world.aws.change("ListHoursOfOperationOverrides", (body) =>
      verb === "verify"
        ? body
        : withAt(
            body,
            "HoursOfOperationOverrideList.0.Name",
            "Closed 2026-12-01T13:00:00Z to 2026-12-01T22:00:00Z (1 of 1)",
          ),
    )
    world.aws.change("ListBotVersions", (body) => ({
      ...body,
      botVersionSummaries: Array.from({ length: 30 }, (_, index) => ({ botVersion: `${index}` })),
    }))
    const permissions = guide.split("\n").find((line) => line.startsWith(`| \`${verb}\``))

    const run = await runVerb([...args, "--outputs", outputsFile, "--json"])
    if (verb === "preflight") {
      await runVerb(args, {
        callCenter: callCenterOf({ deployment: { instanceId } }),
        stackFolder: "/nonexistent",
      })
      await runVerb([...args, "--outputs", outputsWith(folder, { FeedName: "feed" })], {
        callCenter: callCenterOf({ calendarFeed: { enabled: true } }),
      })
    }

    terraform.remove()

    expect(run.complaint).toBe("")
    const operations = new Set(
      world.aws.requests.map(({ operation }) => operation.split(".")[0] ?? ""),
    )
    operations.delete(needsNone)
    expect(operations.size).toBeGreaterThan(0)
    for (const operation of operations)
      expect(permissions).toContain(`:${actions[operation] ?? operation}\``)
  })
})
