import {
  DescribeKeyCommand,
  type KMSClient,
  ListResourceTagsCommand,
  paginateListAliases,
  paginateListKeys,
} from "@aws-sdk/client-kms"

import type { Find } from "./find.ts"
import { type Tags, areOurs } from "./lost.ts"
import { textOf } from "./planned-creations.ts"

/** A key has no name: it is known by its description and its tags. */
export const findKey: Find = async (values, { kms: client }) => {
  const description = textOf(values, "description")
  if (description === undefined) return undefined
  for await (const { Keys = [] } of paginateListKeys({ client }, {}))
    for (const { KeyId = "" } of Keys) {
      const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }))
      if (KeyMetadata?.Description !== description || KeyMetadata.KeyState !== "Enabled") continue
      const tags = await tagsOf(client, KeyId)
      if (areOurs(tags, values)) return { state: "adoptable", id: KeyId, tags }
    }
  return undefined
}

export const findKeyAlias: Find = async (values, { kms: client }) => {
  const name = textOf(values, "name")
  if (name === undefined) return undefined
  for await (const { Aliases = [] } of paginateListAliases({ client }, {}))
    if (Aliases.some(({ AliasName }) => AliasName === name))
      return { state: "adoptable", id: name, tags: undefined }
  return undefined
}

async function tagsOf(kms: KMSClient, KeyId: string): Promise<Tags> {
  const { Tags = [] } = await kms.send(new ListResourceTagsCommand({ KeyId }))
  return Object.fromEntries(Tags.map(({ TagKey = "", TagValue = "" }) => [TagKey, TagValue]))
}
