import {
  type ConnectClient,
  DescribePhoneNumberCommand,
  type InstanceStorageResourceType,
  ListTagsForResourceCommand,
  paginateListContactFlows,
  paginateListHoursOfOperations,
  paginateListInstanceStorageConfigs,
  paginateListInstances,
  paginateListPhoneNumbersV2,
  paginateListQueues,
  paginateListRoutingProfiles,
} from "@aws-sdk/client-connect"
import * as v from "valibot"

import type { Find } from "./find.ts"
import { type Tags, areOurs, unlessMissing } from "./lost.ts"
import { textOf } from "./planned-creations.ts"

export const findInstance: Find = async (values, { connect: client }) => {
  const alias = textOf(values, "instance_alias")
  if (alias === undefined) return undefined
  for await (const { InstanceSummaryList = [] } of paginateListInstances({ client }, {}))
    for (const { Id = "", Arn = "", InstanceAlias, InstanceStatus } of InstanceSummaryList) {
      if (InstanceAlias !== alias) continue
      if (InstanceStatus === "CREATION_IN_PROGRESS")
        return { state: "unready", finding: "the instance is still being made", advice: later }
      const tags = await tagsOf(client, Arn)
      const adoptable = { state: "adoptable", id: Id, tags } as const
      return InstanceStatus === "ACTIVE"
        ? adoptable
        : { ...adoptable, broken: `it is ${InstanceStatus ?? "in no known state"}` }
    }
  return undefined
}

/** What has an id and a name in an instance. */
interface Named {
  readonly Id?: string | undefined
  readonly Arn?: string | undefined
  readonly Name?: string | undefined
}

/** Finds what an instance has of one kind by its name. */
function inInstance(
  pagesOf: (client: ConnectClient, InstanceId: string) => AsyncIterable<readonly Named[]>,
): Find {
  return async (values, { connect }) => {
    const [InstanceId, name] = [textOf(values, "instance_id"), textOf(values, "name")]
    if (InstanceId === undefined || name === undefined) return undefined
    for await (const page of pagesOf(connect, InstanceId)) {
      const found = page.find(({ Name }) => Name === name)
      if (found?.Id === undefined || found.Arn === undefined) continue
      const tags = await tagsOf(connect, found.Arn)
      return { state: "adoptable", id: `${InstanceId}:${found.Id}`, tags }
    }
    return undefined
  }
}

export const findHours = inInstance(async function* pages(client, InstanceId) {
  for await (const page of paginateListHoursOfOperations({ client }, { InstanceId }))
    yield page.HoursOfOperationSummaryList ?? []
})

export const findQueue = inInstance(async function* pages(client, InstanceId) {
  const QueueTypes = ["STANDARD" as const]
  for await (const page of paginateListQueues({ client }, { InstanceId, QueueTypes }))
    yield page.QueueSummaryList ?? []
})

export const findRoutingProfile = inInstance(async function* pages(client, InstanceId) {
  for await (const page of paginateListRoutingProfiles({ client }, { InstanceId }))
    yield page.RoutingProfileSummaryList ?? []
})

export const findContactFlow = inInstance(async function* pages(client, InstanceId) {
  for await (const page of paginateListContactFlows({ client }, { InstanceId }))
    yield page.ContactFlowSummaryList ?? []
})

const storageSchema = v.object({
  instance_id: v.string(),
  resource_type: v.string(),
  storage_config: v.tuple([
    v.object({ s3_config: v.tuple([v.object({ bucket_name: v.string() })]) }),
  ]),
})

/** An instance keeps each kind of thing in one place; in another one than ours, it is not ours. */
export const findStorage: Find = async (values, { connect: client }) => {
  const planned = v.safeParse(storageSchema, values)
  if (!planned.success) return undefined
  const { instance_id: InstanceId, resource_type: kind, storage_config: config } = planned.output
  const ResourceType = kind as InstanceStorageResourceType
  const bucket = config[0].s3_config[0].bucket_name
  for await (const { StorageConfigs = [] } of paginateListInstanceStorageConfigs(
    { client },
    { InstanceId, ResourceType },
  )) {
    const id = StorageConfigs.find(({ S3Config }) => S3Config?.BucketName === bucket)?.AssociationId
    if (id !== undefined)
      return { state: "adoptable", id: `${InstanceId}:${id}:${kind}`, tags: undefined }
  }
  return undefined
}

/**
 * A number has no name either: it is known by its instance and its tags. A claim that failed is none.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_PhoneNumberStatus.html
 */
export const findNumber: Find = async (values, { connect: client }) => {
  const TargetArn = textOf(values, "target_arn")
  if (TargetArn === undefined) return undefined
  const ours: { readonly id: string; readonly number: string; readonly tags: Tags }[] = []
  for await (const page of paginateListPhoneNumbersV2({ client }, { TargetArn }))
    for (const { PhoneNumberId = "" } of page.ListPhoneNumbersSummaryList ?? []) {
      const found = await unlessMissing(
        client.send(new DescribePhoneNumberCommand({ PhoneNumberId })),
      )
      const {
        PhoneNumber: number = "",
        PhoneNumberStatus,
        Tags: tags = {},
      } = found?.ClaimedPhoneNumberSummary ?? {}
      if (PhoneNumberStatus?.Status === "FAILED" || !areOurs(tags, values)) continue
      if (PhoneNumberStatus?.Status === "IN_PROGRESS")
        return { state: "unready", finding: `${number} is still being claimed`, advice: later }
      ours.push({ id: PhoneNumberId, number, tags })
    }
  const [first, ...others] = ours
  if (first === undefined) return undefined
  if (others.length === 0) return { state: "adoptable", id: first.id, tags: first.tags }
  return {
    state: "unready",
    finding: `${ours.map(({ number }) => number).join(" and ")} are claimed with the tags of this stack, which has one number`,
    advice: `release all but one, "aws connect release-phone-number --phone-number-id ${others[0]?.id ?? ""}", and run it again`,
  }
}

async function tagsOf(connect: ConnectClient, resourceArn: string): Promise<Tags> {
  const { tags = {} } = await connect.send(new ListTagsForResourceCommand({ resourceArn }))
  return tags
}

const later = "run it again in a few minutes"
