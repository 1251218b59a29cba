import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb"
import { bookingTableDefinition, timeToLiveAttribute } from "@call-center/booking-store"

/** Makes the booking table as infra makes it on AWS; one that is there already stays as it is. */
export async function ensureBookingTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  } catch (error) {
    if (error instanceof ResourceInUseException) return
    throw error
  }
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { AttributeName: timeToLiveAttribute, Enabled: true },
    }),
  )
}
