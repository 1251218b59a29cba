import {
  ConditionalCheckFailedException,
  GetItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import { type Table, reminderProgressKey } from "@call-center/booking-store"
import { type Instant, type LeadTime, instant } from "@call-center/domain"

/** How far the reminders of each lead time have come, so that a run looks only at what is due since the last one. */
export interface ReminderProgress {
  /** The moment up to which everything that was due is seen to; undefined before the first run. */
  readonly seenTo: (lead: LeadTime) => Promise<Instant | undefined>
  /** Notes that everything is seen to up to a moment; one that is further back than another run has come changes nothing. */
  readonly advance: (lead: LeadTime, to: Instant) => Promise<void>
}

/** The progress in the booking table, one item for each lead time. */
export function createReminderProgress({ client, tableName }: Table): ReminderProgress {
  const target = (lead: LeadTime) => ({
    TableName: tableName,
    Key: { ...reminderProgressKey(lead) },
  })
  return {
    seenTo: async (lead) => {
      const { Item } = await client.send(
        new GetItemCommand({ ...target(lead), ConsistentRead: true }),
      )
      return instant(Item?.["seenTo"]?.S ?? "")
    },
    advance: async (lead, to) => {
      try {
        await client.send(
          new UpdateItemCommand({
            ...target(lead),
            UpdateExpression: "SET entity = :entity, seenTo = :to",
            ConditionExpression: "attribute_not_exists(pk) OR seenTo < :to",
            ExpressionAttributeValues: { ":entity": { S: "ReminderProgress" }, ":to": { S: to } },
          }),
        )
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    },
  }
}
