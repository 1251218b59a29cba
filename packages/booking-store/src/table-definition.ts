import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb"

/** The attribute whose epoch second, once past, lets DynamoDB delete an item. */
export const timeToLiveAttribute = "expiresAt"

/** The index of booked demos by business day. */
export const dayIndexName = "gsi1"

/** The booking table as CreateTable takes it; time to live on `timeToLiveAttribute` is switched on by another call. */
export function bookingTableDefinition(tableName: string): CreateTableCommandInput {
  return {
    TableName: tableName,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: ["pk", "sk", "gsi1pk", "gsi1sk"].map((AttributeName) => ({
      AttributeName,
      AttributeType: "S",
    })),
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: dayIndexName,
        KeySchema: [
          { AttributeName: "gsi1pk", KeyType: "HASH" },
          { AttributeName: "gsi1sk", KeyType: "RANGE" },
        ],
        Projection: { ProjectionType: "ALL" },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
  }
}
