import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { type FakeTerraform, stateWith, useFakeTerraform } from "./aws/fake-terraform.ts"
import { checksOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

let terraform: FakeTerraform

beforeEach(() => {
  terraform = useFakeTerraform(outputsFile)
})

afterEach(() => {
  terraform.remove()
})

const numberId = "aaaaaaaa-1111-2222-3333-444444444444"

const mend = () => runVerb(["mend", "--json"])

function claim(status: string, message?: string): void {
  world.aws.change("DescribePhoneNumber", (body) => ({
    ClaimedPhoneNumberSummary: {
      ...(body["ClaimedPhoneNumberSummary"] as object),
      PhoneNumberStatus: { Status: status, ...(message === undefined ? {} : { Message: message }) },
    },
  }))
}

describe("pnpm center mend", () => {
  it("says that there is nothing to mend", async () => {
    terraform.keepState(stateWith())

    const run = await runVerb(["mend"])

    expect(run.out).toBe(
      "ok       creations: none failed half-way\nok       lost creations: none: nothing of it is on AWS already\nok       bot versions: 2 versions, none of them too old\n3 checks: 3 ok\n",
    )
    expect([run.code, terraform.changes()]).toEqual([0, []])
  })

  it("says so before the first apply, when there is no state at all", async () => {
    terraform.keepState("")

    expect(checksOf(await mend())["creations"]).toMatchObject({ state: "ok" })
  })

  it("keeps a number whose claim went through after Terraform had given up", async () => {
    terraform.keepState(stateWith(["aws_connect_phone_number", numberId]))

    const run = await mend()

    expect(checksOf(run)["aws_connect_phone_number.One"]).toMatchObject({
      state: "ok",
      finding: "+12025550100 is claimed: Terraform keeps it, and finishes it with the next apply",
    })
    expect(terraform.changes()).toEqual(["untaint aws_connect_phone_number.One"])
    expect(run.code).toBe(0)
  })

  it("waits for a claim that is under way", async () => {
    terraform.keepState(stateWith(["aws_connect_phone_number", numberId]))
    claim("IN_PROGRESS")

    const run = await mend()

    expect(checksOf(run)["aws_connect_phone_number.One"]).toMatchObject({
      state: "failed",
      finding: "+12025550100 is still being claimed",
      advice: "run it again in a few minutes",
    })
    expect([run.code, terraform.changes()]).toEqual([1, []])
  })

  it("releases and forgets a number whose claim failed, and says what AWS said", async () => {
    terraform.keepState(stateWith(["aws_connect_phone_number", numberId]))
    claim("FAILED", "quota")

    const run = await mend()

    expect(checksOf(run)["aws_connect_phone_number.One"]).toMatchObject({
      state: "ok",
      finding:
        "the claim of +12025550100 is FAILED, quota, released: Terraform has forgotten it, and the next apply claims another",
    })
    expect(world.aws.requests.map(({ operation }) => operation)).toContain("ReleasePhoneNumber")
    expect(terraform.changes()).toEqual(["state rm aws_connect_phone_number.One"])
  })

  it("forgets it, too, when AWS does not release what was never claimed", async () => {
    terraform.keepState(stateWith(["aws_connect_phone_number", numberId]))
    claim("FAILED")
    world.aws.refuse("ReleasePhoneNumber", {
      status: 400,
      code: "InvalidParameterException",
      message: "not claimed",
    })

    const run = await mend()

    expect(checksOf(run)["aws_connect_phone_number.One"]).toMatchObject({
      state: "ok",
      finding: expect.stringContaining("not released (InvalidParameterException: not claimed)"),
    })
    expect(terraform.changes()).toEqual(["state rm aws_connect_phone_number.One"])
  })

  it("forgets a number that AWS does not know", async () => {
    terraform.keepState(stateWith(["aws_connect_phone_number", numberId]))
    world.aws.refuse("DescribePhoneNumber", {
      status: 404,
      code: "ResourceNotFoundException",
      message: "no",
    })

    await mend()

    expect(terraform.changes()).toEqual(["state rm aws_connect_phone_number.One"])
  })

  it("keeps an instance that is there, and leaves one that is not to the next apply", async () => {
    terraform.keepState(stateWith(["aws_connect_instance", "i"]))
    await mend()
    world.aws.change("DescribeInstance", () => ({
      Instance: { Id: "i", InstanceStatus: "CREATION_FAILED" },
    }))
    const failed = await mend()

    expect(terraform.changes()).toEqual(["untaint aws_connect_instance.One"])
    expect(checksOf(failed)["aws_connect_instance.One"]).toMatchObject({
      finding: "it is CREATION_FAILED: the next apply replaces it",
    })
  })

  it.each(["aws_dynamodb_table", "aws_kms_key", "aws_s3_bucket"])(
    "keeps a %s, which may refuse to be deleted",
    async (type) => {
      terraform.keepState(stateWith([type, "x"]))

      await mend()

      expect(terraform.changes()).toEqual([`untaint ${type}.One`])
    },
  )

  it("leaves all else to the next apply, a bot's stack that rolled back too", async () => {
    terraform.keepState(stateWith(["aws_cloudformation_stack", "s"]))

    const run = await mend()

    expect(checksOf(run)["aws_cloudformation_stack.One"]).toMatchObject({
      state: "ok",
      finding: "the next apply replaces it",
    })
    expect(terraform.changes()).toEqual([])
  })

  it("says what Terraform has against a change, and fails", async () => {
    terraform.keepState(stateWith(["aws_connect_phone_number", numberId]))
    terraform.refuse("untaint", "Error acquiring the state lock")

    const run = await mend()

    expect(checksOf(run)["aws_connect_phone_number.One"]).toMatchObject({
      state: "failed",
      finding: "terraform untaint aws_connect_phone_number.One: Error acquiring the state lock",
    })
    expect(run.code).toBe(1)
  })

  it("ends with 2 for a state that it can't read", async () => {
    terraform.keepState('{"version":3}')

    const run = await mend()

    expect(run.complaint).toMatch(/expected a state of version 4/)
    expect(run.code).toBe(2)
  })
})

describe("old versions of the bot", () => {
  it.each([
    [19, 0],
    [20, 0],
    [21, 1],
    [99, 78],
  ])(
    "of %i versions %i go: all but the newest twenty and what an alias serves",
    async (newest, gone) => {
      versions(newest)

      await mend()

      expect(deleted()).toBe(gone)
    },
  )

  it.each([
    [79, "ok"],
    [80, "warning"],
    [100, "warning"],
  ])("%i of them are %s to verify", async (newest, state) => {
    versions(newest)

    const run = await runVerb(["verify", "--outputs", outputsFile, "--json"])

    expect(checksOf(run)["bot versions"]).toMatchObject({ state, finding: `${newest} of 100` })
  })
})

function versions(newest: number): void {
  terraform.keepState(stateWith())
  world.aws.change("ListBotVersions", (body) => ({
    ...body,
    botVersionSummaries: [{ botVersion: "DRAFT" }, ...numbered(newest)],
  }))
}

/** Summaries of so many versions, the newest first. */
function numbered(newest: number): readonly object[] {
  return Array.from({ length: newest }, (_, index) => ({ botVersion: String(newest - index) }))
}

function deleted(): number {
  return world.aws.requests.filter(({ operation }) => operation === "DeleteBotVersion").length
}
