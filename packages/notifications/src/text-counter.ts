import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import { textCountKey } from "@call-center/booking-store"
import { type Clock, type TimeZone, localDateOf } from "@call-center/domain"

/** Counts one more text of today; undefined, and nothing counted, where there may be no more. */
export type CountText = () => Promise<number | undefined>

export interface TextCounterOptions {
  readonly dynamodb: DynamoDBClient
  readonly tableName: string
  readonly clock: Clock
  /** The zone whose days are counted. */
  readonly timeZone: TimeZone
  /** Texts to all numbers in a day. */
  readonly maximum: number
}

/** A counter lasts longer than its day for those who look back. */
const keptSeconds = 40 * 86_400

/** Counts the texts of each day in the booking table, up to a ceiling that holds for all workers together. */
export function createTextCounter(options: TextCounterOptions): CountText {
  const { dynamodb, tableName, clock, timeZone, maximum } = options
  return async () => {
    const now = clock.now()
    try {
      const { Attributes } = await dynamodb.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: { ...textCountKey(localDateOf(timeZone, now)) },
          UpdateExpression: "ADD texts :one SET entity = :entity, expiresAt = :expiresAt",
          ConditionExpression: "attribute_not_exists(texts) OR texts < :maximum",
          ExpressionAttributeValues: {
            ":one": { N: "1" },
            ":maximum": { N: String(maximum) },
            ":entity": { S: "Texts" },
            ":expiresAt": { N: String(Date.parse(now) / 1000 + keptSeconds) },
          },
          ReturnValues: "UPDATED_NEW",
        }),
      )
      return Number(Attributes?.["texts"]?.N)
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined
      throw error
    }
  }
}
