import { readFileSync } from "node:fs"

import { describe, expect, it } from "vitest"

import { adoptableTypes } from "../src/mend/adoption/adoptable-types.ts"
import type { Lost } from "../src/mend/adoption/lost.ts"
import { type Answers, clientsAnswering, missing } from "./aws/clients-answering.ts"

const tags = { Application: "call-center", Stage: "dev" }
const tagList = [
  { Key: "Application", Value: "call-center" },
  { Key: "Stage", Value: "dev" },
]
const inInstance = { instance_id: "i", name: "n", tags_all: tags }
const named = [{ Id: "x", Arn: "a", Name: "n" }]
const ofConnect = { ListTagsForResource: { tags } }
const storage = {
  instance_id: "i",
  resource_type: "CALL_RECORDINGS",
  storage_config: [{ s3_config: [{ bucket_name: "b" }] }],
}
const policy = JSON.stringify({ Statement: [{ Sid: "s" }] })

/** Of each kind: what is planned, what AWS answers, and by what id it is imported. */
const kinds: Readonly<Record<string, readonly [object, Answers, string]>> = {
  aws_budgets_budget: [
    { name: "n" },
    { GetCallerIdentity: { Account: "1" }, DescribeBudget: { Budget: {} } },
    "1:n",
  ],
  aws_cloudformation_stack: [
    { name: "n" },
    { DescribeStacks: { Stacks: [{ StackStatus: "CREATE_COMPLETE", Tags: tagList }] } },
    "n",
  ],
  aws_cloudwatch_log_group: [
    { name: "/n" },
    {
      DescribeLogGroups: { logGroups: [{ logGroupName: "/nn" }, { logGroupName: "/n" }] },
      ListTagsForResource: { tags },
    },
    "/n",
  ],
  aws_connect_contact_flow: [
    inInstance,
    { ListContactFlows: { ContactFlowSummaryList: named }, ...ofConnect },
    "i:x",
  ],
  aws_connect_hours_of_operation: [
    inInstance,
    { ListHoursOfOperations: { HoursOfOperationSummaryList: named }, ...ofConnect },
    "i:x",
  ],
  aws_connect_instance: [
    { instance_alias: "n" },
    {
      ListInstances: {
        InstanceSummaryList: [{ Id: "i", InstanceAlias: "n", InstanceStatus: "ACTIVE" }],
      },
      ...ofConnect,
    },
    "i",
  ],
  aws_connect_instance_storage_config: [
    storage,
    {
      ListInstanceStorageConfigs: {
        StorageConfigs: [
          { AssociationId: "other", S3Config: { BucketName: "c" } },
          { AssociationId: "x", S3Config: { BucketName: "b" } },
        ],
      },
    },
    "i:x:CALL_RECORDINGS",
  ],
  aws_connect_phone_number: [
    { target_arn: "a", tags_all: tags },
    {
      ListPhoneNumbersV2: { ListPhoneNumbersSummaryList: [{ PhoneNumberId: "p" }] },
      DescribePhoneNumber: {
        ClaimedPhoneNumberSummary: { PhoneNumberStatus: { Status: "CLAIMED" }, Tags: tags },
      },
    },
    "p",
  ],
  aws_connect_queue: [inInstance, { ListQueues: { QueueSummaryList: named }, ...ofConnect }, "i:x"],
  aws_connect_routing_profile: [
    inInstance,
    { ListRoutingProfiles: { RoutingProfileSummaryList: named }, ...ofConnect },
    "i:x",
  ],
  aws_dynamodb_table: [
    { name: "n" },
    {
      DescribeTable: { Table: { TableStatus: "ACTIVE", TableArn: "a" } },
      ListTagsOfResource: { Tags: tagList },
    },
    "n",
  ],
  aws_iam_role: [{ name: "n" }, { GetRole: { Role: { Tags: tagList } } }, "n"],
  aws_kms_alias: [
    { name: "alias/n" },
    { ListAliases: { Aliases: [{ AliasName: "alias/n" }] } },
    "alias/n",
  ],
  aws_kms_key: [
    { description: "d", tags_all: tags },
    {
      ListKeys: { Keys: [{ KeyId: "k" }] },
      DescribeKey: { KeyMetadata: { Description: "d", KeyState: "Enabled" } },
      ListResourceTags: {
        Tags: [
          { TagKey: "Application", TagValue: "call-center" },
          { TagKey: "Stage", TagValue: "dev" },
        ],
      },
    },
    "k",
  ],
  aws_lambda_alias: [
    { function_name: "arn:aws:lambda:r:1:function:f", name: "live" },
    { GetAlias: {} },
    "f/live",
  ],
  aws_lambda_event_source_mapping: [
    { function_name: "f", event_source_arn: "s" },
    { ListEventSourceMappings: { EventSourceMappings: [{ UUID: "u" }] } },
    "u",
  ],
  aws_lambda_function: [{ function_name: "f" }, { GetFunction: { Tags: tags } }, "f"],
  aws_lambda_permission: [
    { function_name: "f", qualifier: "live", statement_id: "s" },
    { GetPolicy: { Policy: policy } },
    "f:live/s",
  ],
  aws_s3_bucket: [
    { bucket: "b" },
    { HeadBucket: {}, GetBucketTagging: missing("NoSuchTagSet") },
    "b",
  ],
}

const find = async (type: string, values: object, answers: Answers): Promise<Lost | undefined> =>
  adoptableTypes.get(type)?.({ ...values }, clientsAnswering(answers))

describe.each(Object.entries(kinds))("a lost %s", (type, [values, answers, id]) => {
  it("is found by what the plan knows of it", async () => {
    expect(await find(type, values, answers)).toMatchObject({ state: "adoptable", id })
  })

  it("is not there when AWS has none", async () => {
    const nothing = Object.fromEntries(
      Object.keys(answers).flatMap((operation) =>
        /^(?:List|Describe(?:LogGroups))/.test(operation) ? [[operation, {}]] : [],
      ),
    )

    expect(
      await find(type, values, { GetCallerIdentity: { Account: "1" }, ...nothing }),
    ).toBeUndefined()
  })

  it("can't be there before that is known", async () => {
    expect(await find(type, {}, answers)).toBeUndefined()
  })
})

const ofAnotherStage = { tags_all: { ...tags, Stage: "prod" } }

it.each<readonly [type: string, wanted: object]>([
  ["aws_cloudwatch_log_group", { name: "/" }],
  ["aws_connect_contact_flow", { name: "m" }],
  ["aws_connect_hours_of_operation", { name: "m" }],
  ["aws_connect_instance", { instance_alias: "m" }],
  [
    "aws_connect_instance_storage_config",
    { storage_config: [{ s3_config: [{ bucket_name: "m" }] }] },
  ],
  ["aws_connect_phone_number", ofAnotherStage],
  ["aws_connect_queue", { name: "m" }],
  ["aws_connect_routing_profile", { name: "m" }],
  ["aws_kms_alias", { name: "alias/m" }],
  ["aws_kms_key", { description: "m" }],
  ["aws_kms_key", ofAnotherStage],
  ["aws_lambda_permission", { statement_id: "m" }],
])("a lost %s with %j is no other in the same list", async (type, wanted) => {
  const [values, answers] = kinds[type] ?? [{}, {}]

  expect(await find(type, { ...values, ...wanted }, answers)).toBeUndefined()
})

it("those above are all that are adopted", () => {
  expect([...adoptableTypes.keys()].toSorted()).toEqual(Object.keys(kinds))
})

it("docs/deploy.md lists the permissions for looking", () => {
  const guide = readFileSync(new URL("../../../docs/deploy.md", import.meta.url), "utf8")
  const [row = ""] = /^\| `mend`.*$/m.exec(guide) ?? []
  const operations = Object.values(kinds).flatMap(([, answers]) => Object.keys(answers))
  const actions = operations.map((operation) => actionsOf[operation] ?? operation)

  expect(actions.filter((action) => action !== "" && !row.includes(`:${action}\``))).toEqual([])
})

/** IAM's word for an operation where it is another one; every credential may ask who it is. */
const actionsOf: Readonly<Record<string, string>> = {
  DescribeBudget: "ViewBudget",
  GetCallerIdentity: "",
  HeadBucket: "ListBucket",
}

const stack = (StackStatus: string) =>
  find("aws_cloudformation_stack", { name: "n" }, { DescribeStacks: { Stacks: [{ StackStatus }] } })

describe("a stack of CloudFormation", () => {
  it.each(["CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"])(
    "that is %s is adopted as it is",
    async (status) => {
      expect(await stack(status)).toEqual({ state: "adoptable", id: "n", tags: {} })
    },
  )

  it.each(["ROLLBACK_COMPLETE", "CREATE_FAILED", "UPDATE_ROLLBACK_FAILED"])(
    "that is %s is adopted to be replaced",
    async (status) => {
      expect(await stack(status)).toMatchObject({ broken: `it is ${status}` })
    },
  )

  it("that is under way is waited for", async () => {
    expect(await stack("CREATE_IN_PROGRESS")).toMatchObject({
      state: "unready",
      finding: "the stack is CREATE_IN_PROGRESS",
    })
  })

  it("that is deleted, or that AWS does not know, is not there", async () => {
    const unknown = { DescribeStacks: missing("ValidationError", "Stack with id n does not exist") }

    expect(await stack("DELETE_COMPLETE")).toBeUndefined()
    expect(await find("aws_cloudformation_stack", { name: "n" }, unknown)).toBeUndefined()
  })

  it("may be refused for another reason, which is told", async () => {
    const refused = { DescribeStacks: missing("ValidationError", "too long") }

    await expect(find("aws_cloudformation_stack", { name: "n" }, refused)).rejects.toThrow(
      "too long",
    )
  })
})

it("a table that is being made, and an instance, are waited for", async () => {
  const table = { DescribeTable: { Table: { TableStatus: "CREATING" } } }
  const making = [{ Id: "i", InstanceAlias: "n", InstanceStatus: "CREATION_IN_PROGRESS" }]
  const instances = { ListInstances: { InstanceSummaryList: making } }

  expect(await find("aws_dynamodb_table", { name: "n" }, table)).toMatchObject({ state: "unready" })
  expect(await find("aws_connect_instance", { instance_alias: "n" }, instances)).toMatchObject({
    state: "unready",
  })
})
