import { type Code, codeFromItem } from "@call-center/booking-store"
import type { DynamoDBRecord } from "aws-lambda"

/**
 * The code that a stream record asks for; undefined for other items, and for a code whose digits were picked. Throws
 * `BookingStoreFault` for one that can't be read.
 */
export function codeRequest({ dynamodb }: DynamoDBRecord): Code | undefined {
  const code = codeFromItem(dynamodb?.NewImage)
  return code?.hash === undefined ? code : undefined
}
