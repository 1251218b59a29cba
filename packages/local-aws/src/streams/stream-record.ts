import type { DynamoDBRecord } from "aws-lambda"

import { itemBytes } from "../dynamodb/item-size.ts"
import type { JournalEntry } from "../dynamodb/journal.ts"
import type { TableDescription } from "../dynamodb/table-definition.ts"

/** A journal entry as Lambda gets it from a table's stream, cut to the stream's view type. */
export function streamRecord(
  entry: JournalEntry,
  table: TableDescription,
  region: string,
): DynamoDBRecord {
  const viewType = table.StreamSpecification?.StreamViewType ?? "KEYS_ONLY"
  const showsOld = viewType === "NEW_AND_OLD_IMAGES" || viewType === "OLD_IMAGE"
  const showsNew = viewType === "NEW_AND_OLD_IMAGES" || viewType === "NEW_IMAGE"
  const images = {
    ...(showsNew && entry.newImage && { NewImage: entry.newImage }),
    ...(showsOld && entry.oldImage && { OldImage: entry.oldImage }),
  }
  const parts = [entry.keys, ...Object.values(images)]
  return {
    eventID: entry.eventID,
    eventName: entry.eventName,
    eventVersion: "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: region,
    eventSourceARN: table.LatestStreamArn ?? "",
    dynamodb: {
      // whole seconds, as in AWS's own events
      ApproximateCreationDateTime: Math.floor(entry.at / 1000),
      Keys: entry.keys,
      ...images,
      SequenceNumber: entry.sequenceNumber,
      SizeBytes: parts.reduce((sum, part) => sum + itemBytes(part), 0),
      StreamViewType: viewType,
    },
    ...(entry.userIdentity && { userIdentity: entry.userIdentity }),
  } as DynamoDBRecord
}
