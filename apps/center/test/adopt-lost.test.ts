import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { type FakeTerraform, stateWith, useFakeTerraform } from "./aws/fake-terraform.ts"
import { checksOf, outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

let terraform: FakeTerraform

beforeEach(() => {
  terraform = useFakeTerraform(outputsFile)
  terraform.keepState(stateWith())
})

afterEach(() => {
  terraform.remove()
})

const numberId = "aaaaaaaa-1111-2222-3333-444444444444"
const mappingId = "99999999-0000-0000-0000-000000000000"
const tags = { Application: "call-center", Stage: "dev" }

const mapping = {
  "aws_lambda_event_source_mapping.Stream": {
    function_name: "call-center-dev-notifier:live",
    event_source_arn: "arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/s",
  },
}
const number = { "aws_connect_phone_number.Number": { target_arn: "i", tags_all: tags } }

const importing = (address: string, id: string) => `import -input=false -no-color ${address} ${id}`
const importingMapping = importing("aws_lambda_event_source_mapping.Stream", mappingId)

function claimed(changes: object): void {
  world.aws.change("DescribePhoneNumber", (body) => ({
    ClaimedPhoneNumberSummary: {
      ...(body["ClaimedPhoneNumberSummary"] as object),
      Tags: tags,
      ...changes,
    },
  }))
}

describe("what a killed apply left behind", () => {
  it("is imported with --yes, said first by address and id", async () => {
    terraform.planCreations(mapping)

    const run = await runVerb(["mend", "--yes", "--json"])

    expect(run.progress).toContain(
      `1 on AWS that Terraform would create and does not know:\n  aws_lambda_event_source_mapping.Stream: ${mappingId}\n`,
    )
    expect(terraform.changes()).toEqual([importingMapping])
    expect(checksOf(run)["aws_lambda_event_source_mapping.Stream"]).toMatchObject({
      state: "ok",
      finding: `imported ${mappingId}: the next apply goes on with it`,
    })
    expect(run.code).toBe(0)
  })

  it("is imported after a yes at the terminal", async () => {
    terraform.planCreations(mapping)

    const run = await runVerb(["mend"], { typed: "y\n" })

    expect(run.out).toContain("Import into Terraform's state? [y/N] ")
    expect(terraform.changes()).toEqual([importingMapping])
    expect(run.code).toBe(0)
  })

  it.each([{ typed: "n\n" }, { typed: "" }, {}])(
    "is named and left alone after a no, and in a pipe without --yes: %j",
    async (how) => {
      terraform.planCreations(mapping)

      const run = await runVerb(["mend"], how)

      expect(run.out).toContain(
        `FAILED   aws_lambda_event_source_mapping.Stream: ${mappingId} is on AWS, and Terraform does not know it\n         -> let "center mend --yes" import it, or "terraform import 'aws_lambda_event_source_mapping.Stream' '${mappingId}'"\n`,
      )
      expect([run.code, terraform.changes()]).toEqual([1, []])
    },
  )

  it("is looked for again after an import, as more can be found then", async () => {
    claimed({})
    terraform.planCreations(number, mapping, {})

    await runVerb(["mend", "--yes"])

    expect(terraform.changes()).toEqual([
      importing("aws_connect_phone_number.Number", numberId),
      importingMapping,
    ])
  })

  it("is nothing where a resource is to be replaced, or what it hangs on is not made yet", async () => {
    terraform.planCreations({ "aws_lambda_event_source_mapping.Stream": {} })

    const run = await runVerb(["mend", "--json"])

    expect(checksOf(run)["lost creations"]).toMatchObject({ state: "ok" })
    expect([run.code, terraform.changes()]).toEqual([0, []])
  })

  it("is not adopted when its tags say that it belongs to another stage", async () => {
    world.aws.change("ListTagsForResource", () => ({ tags: { ...tags, Stage: "prod" } }))
    const instance = { instance_alias: "call-center-dev-0a1b2c3d", tags_all: tags }
    terraform.planCreations({ "aws_connect_instance.I": instance })

    const run = await runVerb(["mend", "--yes", "--json"])

    expect(checksOf(run)["aws_connect_instance.I"]).toMatchObject({
      state: "failed",
      finding:
        "11111111-2222-3333-4444-555555555555 is there already and belongs to something else (Stage = prod)",
    })
    expect([run.code, terraform.changes()]).toEqual([1, []])
  })

  it("waits for a claim that is under way, and leaves out one that failed and numbers of others", async () => {
    terraform.planCreations(number)
    claimed({ PhoneNumberStatus: { Status: "IN_PROGRESS" } })
    const claiming = await runVerb(["mend", "--yes", "--json"])
    claimed({ PhoneNumberStatus: { Status: "FAILED" } })
    const failing = await runVerb(["mend", "--yes", "--json"])
    claimed({ Tags: { Application: "call-center", Stage: "prod" } })
    const others = await runVerb(["mend", "--yes", "--json"])

    expect(checksOf(claiming)["aws_connect_phone_number.Number"]).toMatchObject({
      state: "failed",
      finding: "+12025550100 is still being claimed",
      advice: "run it again in a few minutes",
    })
    expect([failing.code, others.code, terraform.changes()]).toEqual([0, 0, []])
  })

  it("does not choose between two numbers of this stack", async () => {
    terraform.planCreations(number)
    claimed({})
    world.aws.change("ListPhoneNumbersV2", (body) => {
      const [one] = body["ListPhoneNumbersSummaryList"] as object[]
      return { ListPhoneNumbersSummaryList: [one, one] }
    })

    const run = await runVerb(["mend", "--yes", "--json"])

    expect(checksOf(run)["aws_connect_phone_number.Number"]).toMatchObject({
      state: "failed",
      finding: expect.stringMatching(/are claimed with the tags of this stack/),
      advice: expect.stringMatching(/release all but one/),
    })
    expect(terraform.changes()).toEqual([])
  })

  it("says what can't be looked for, and what Terraform has against an import or a plan", async () => {
    terraform.planCreations({ ...mapping, "aws_connect_instance.I": { instance_alias: "a" } })
    world.aws.refuse("ListInstances", { status: 403, code: "AccessDeniedException", message: "no" })
    terraform.refuse("import", "Error acquiring the state lock")
    const run = await runVerb(["mend", "--yes", "--json"])
    terraform.refuse("plan", "Invalid reference")
    const unplanned = await runVerb(["mend", "--yes", "--json"])

    expect(checksOf(run)).toMatchObject({
      "aws_connect_instance.I": {
        state: "failed",
        finding: "it can't be looked for: AccessDeniedException: no",
      },
      "aws_lambda_event_source_mapping.Stream": {
        state: "failed",
        finding: `terraform import aws_lambda_event_source_mapping.Stream ${mappingId}: Error acquiring the state lock`,
      },
    })
    expect(checksOf(unplanned)["lost creations"]).toMatchObject({
      state: "failed",
      finding: "terraform plan: Invalid reference",
    })
  })
})
