import { DescribeBudgetCommand } from "@aws-sdk/client-budgets"
import { DescribeStacksCommand } from "@aws-sdk/client-cloudformation"
import {
  DescribeLogGroupsCommand,
  ListTagsForResourceCommand as ListTagsOfLogGroupCommand,
} from "@aws-sdk/client-cloudwatch-logs"
import { DescribeTableCommand, ListTagsOfResourceCommand } from "@aws-sdk/client-dynamodb"
import { GetRoleCommand } from "@aws-sdk/client-iam"
import { GetBucketTaggingCommand, HeadBucketCommand } from "@aws-sdk/client-s3"
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts"

import type { Find } from "./find.ts"
import { tagsIn, unlessMissing } from "./lost.ts"
import { textOf } from "./planned-creations.ts"

export const findTable: Find = async (values, { dynamoDB }) => {
  const TableName = textOf(values, "name")
  if (TableName === undefined) return undefined
  const { Table } =
    (await unlessMissing(dynamoDB.send(new DescribeTableCommand({ TableName })))) ?? {}
  if (Table === undefined) return undefined
  if (Table.TableStatus === "CREATING" || Table.TableStatus === "DELETING")
    return { state: "unready", finding: `the table is ${Table.TableStatus}`, advice: later }
  const { Tags } = await dynamoDB.send(
    new ListTagsOfResourceCommand({ ResourceArn: Table.TableArn }),
  )
  return { state: "adoptable", id: TableName, tags: tagsIn(Tags) }
}

export const findLogGroup: Find = async (values, { logs }) => {
  const name = textOf(values, "name")
  if (name === undefined) return undefined
  const { logGroups = [] } = await logs.send(
    new DescribeLogGroupsCommand({ logGroupNamePrefix: name }),
  )
  const group = logGroups.find(({ logGroupName }) => logGroupName === name)
  if (group === undefined) return undefined
  const resourceArn = group.logGroupArn ?? group.arn?.replace(/:\*$/, "")
  const { tags } = await logs.send(new ListTagsOfLogGroupCommand({ resourceArn }))
  return { state: "adoptable", id: name, tags: tags ?? {} }
}

export const findRole: Find = async (values, { iam }) => {
  const RoleName = textOf(values, "name")
  if (RoleName === undefined) return undefined
  const found = await unlessMissing(iam.send(new GetRoleCommand({ RoleName })))
  return found && { state: "adoptable", id: RoleName, tags: tagsIn(found.Role?.Tags) }
}

export const findBucket: Find = async (values, { s3 }) => {
  const Bucket = textOf(values, "bucket")
  if (Bucket === undefined) return undefined
  if ((await unlessMissing(s3.send(new HeadBucketCommand({ Bucket })))) === undefined)
    return undefined
  const tagging = await unlessMissing(s3.send(new GetBucketTaggingCommand({ Bucket })))
  return { state: "adoptable", id: Bucket, tags: tagsIn(tagging?.TagSet) }
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html lists the states. */
export const findStack: Find = async (values, { cloudFormation }) => {
  const StackName = textOf(values, "name")
  if (StackName === undefined) return undefined
  const found = await unlessMissing(cloudFormation.send(new DescribeStacksCommand({ StackName })))
  const stack = found?.Stacks?.[0]
  if (stack === undefined || stack.StackStatus === "DELETE_COMPLETE") return undefined
  const status = stack.StackStatus ?? "in no known state"
  if (status.endsWith("_IN_PROGRESS"))
    return { state: "unready", finding: `the stack is ${status}`, advice: later }
  const tags = tagsIn(stack.Tags)
  const adoptable = { state: "adoptable", id: StackName, tags } as const
  return /^(?:CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE$/.test(status)
    ? adoptable
    : { ...adoptable, broken: `it is ${status}` }
}

export const findBudget: Find = async (values, { budgets, sts }) => {
  const BudgetName = textOf(values, "name")
  if (BudgetName === undefined) return undefined
  const { Account: AccountId } = await sts.send(new GetCallerIdentityCommand({}))
  const found = await unlessMissing(
    budgets.send(new DescribeBudgetCommand({ AccountId, BudgetName })),
  )
  return found && { state: "adoptable", id: `${AccountId}:${BudgetName}`, tags: undefined }
}

const later = "run it again in a few minutes"
