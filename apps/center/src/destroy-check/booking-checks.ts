import { DescribeTableCommand, type DynamoDBClient, paginateQuery } from "@aws-sdk/client-dynamodb"
import { bookingTableDefinition } from "@call-center/booking-store"
import { type LocalDate, addDays, localDateOf } from "@call-center/domain"

import { type Check, type Finding, failed, ok, warning } from "../report/check.ts"
import type { DestroySubject } from "./destroy-subject.ts"

/** Whom a destroy lets down, and whether the table lets itself be deleted. */
export function bookingChecks(dynamodb: DynamoDBClient, subject: DestroySubject): readonly Check[] {
  return [
    { name: "upcoming demos", run: () => upcoming(dynamodb, subject) },
    { name: "table", run: () => table(dynamodb, subject.outputs.TableName) },
  ]
}

async function upcoming(dynamodb: DynamoDBClient, subject: DestroySubject): Promise<Finding> {
  const { horizonDays } = subject.callCenter.booking
  const count = await bookedDemos(dynamodb, subject)
  return count === 0
    ? ok(`none in the next ${horizonDays} days`)
    : failed(
        `${count} in the next ${horizonDays} days; their callers would hear nothing of it`,
        'tell them first; "pnpm center demos cancel" cancels one, with a text',
      )
}

/** A query of the index for each day: docs/access-patterns.md, "demos of a day". */
async function bookedDemos(
  client: DynamoDBClient,
  { callCenter: { booking }, outputs, clock }: DestroySubject,
): Promise<number> {
  const now = clock.now()
  const today = localDateOf(booking.timeZone, now)
  const [index] = bookingTableDefinition(outputs.TableName).GlobalSecondaryIndexes ?? []
  let count = 0
  for (let days = 0; days <= booking.horizonDays; days += 1) {
    const pages = paginateQuery(
      { client },
      {
        TableName: outputs.TableName,
        IndexName: index?.IndexName,
        Select: "COUNT",
        KeyConditionExpression: "gsi1pk = :day AND gsi1sk >= :now",
        ExpressionAttributeValues: {
          ":day": { S: partition(addDays(today, days)) },
          ":now": { S: now },
        },
      },
    )
    for await (const page of pages) count += page.Count ?? 0
  }
  return count
}

function partition(date: LocalDate): string {
  return `DAY#${date}`
}

async function table(dynamodb: DynamoDBClient, TableName: string): Promise<Finding> {
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }))
  return Table?.DeletionProtectionEnabled === true
    ? failed(
        `${TableName} refuses to be deleted, so a destroy would not run through`,
        "set deployment.deletionProtection to false, pnpm synth and terraform apply, then destroy",
      )
    : warning(
        `${TableName} would be deleted with all demos and opt-outs`,
        "point-in-time recovery leaves a system backup, which AWS keeps for 35 days",
      )
}
