import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb"
import { type Instant, instant } from "@call-center/domain"

import { textOf } from "./item-attributes.ts"
import { feedSecretKey } from "./keys.ts"
import { type Table, readItem } from "./read-items.ts"

/** The secret of the calendar feed as it is kept: nobody can read it from its hash. */
export interface FeedSecret {
  readonly hash: string
  readonly madeAt: Instant
}

/** Reads the secret that counts now, strongly consistent, so that one that was replaced is none at once; undefined before there is one. */
export async function readFeedSecret(table: Table): Promise<FeedSecret | undefined> {
  const item = await readItem(table, feedSecretKey())
  return item === undefined
    ? undefined
    : { hash: textOf(item, "hash", (raw) => raw), madeAt: textOf(item, "madeAt", instant) }
}

/** Keeps the first secret; false when there is one already, which then still counts. */
export async function keepFeedSecret(table: Table, secret: FeedSecret): Promise<boolean> {
  try {
    await put(table, secret, "attribute_not_exists(pk)")
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/** Keeps a secret in place of whatever there was. */
export async function replaceFeedSecret(table: Table, secret: FeedSecret): Promise<void> {
  await put(table, secret)
}

async function put(
  { client, tableName }: Table,
  { hash, madeAt }: FeedSecret,
  ConditionExpression?: string,
): Promise<void> {
  await client.send(
    new PutItemCommand({
      TableName: tableName,
      Item: {
        ...feedSecretKey(),
        entity: { S: "FeedSecret" },
        hash: { S: hash },
        madeAt: { S: madeAt },
      },
      ...(ConditionExpression && { ConditionExpression }),
    }),
  )
}
