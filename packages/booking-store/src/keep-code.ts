import { ConditionalCheckFailedException, UpdateItemCommand } from "@aws-sdk/client-dynamodb"

import { type Code, codeHash } from "./code-item.ts"
import { codeKey } from "./keys.ts"
import type { Table } from "./read-items.ts"

/**
 * Keeps the hash of the digits that were picked for a code, before they are texted; false when that was done before, or when
 * the contact has asked for another code since.
 */
export async function keepCode(
  { client, tableName }: Table,
  code: Omit<Code, "hash">,
  digits: string,
): Promise<boolean> {
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: { ...codeKey(code) },
        UpdateExpression: "SET #hash = :hash",
        ConditionExpression: "requestedAt = :requestedAt AND attribute_not_exists(#hash)",
        ExpressionAttributeNames: { "#hash": "hash" },
        ExpressionAttributeValues: {
          ":hash": { S: codeHash(code, digits) },
          ":requestedAt": { S: code.requestedAt },
        },
      }),
    )
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
