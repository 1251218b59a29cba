import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTablesCommand,
  PutItemCommand,
  ScanCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableNotExists,
} from "@aws-sdk/client-dynamodb"
import { expect } from "vitest"

import { item, refusalOf } from "./engine-table.ts"
import type { ContractContext, Promises } from "./suite.ts"

export function tableContract(promises: Promises): void {
  promises("describes a table with its index and stream", async ({ client, table }) => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))

    expect(Table?.TableStatus).toBe("ACTIVE")
    expect(Table?.KeySchema?.map((key) => key.AttributeName)).toEqual(["pk", "sk"])
    expect(Table?.GlobalSecondaryIndexes?.[0]?.IndexName).toBe("gsi1")
    expect(Table?.BillingModeSummary?.BillingMode).toBe("PAY_PER_REQUEST")
    expect(Table?.StreamSpecification).toEqual({
      StreamEnabled: true,
      StreamViewType: "NEW_AND_OLD_IMAGES",
    })
    expect(Table?.LatestStreamArn).toContain(`:table/${table}/stream/`)
    const { TableNames } = await client.send(new ListTablesCommand({}))
    expect(TableNames).toContain(table)
  })

  promises("refuses a table that is there already or makes no sense", async (context) => {
    const again = await refusalOf(create(context, context.table, ["pk"]))
    const undefinedKey = await refusalOf(create(context, "new-table", []))
    const shortName = await refusalOf(create(context, "ab", ["pk"]))

    expect(again.name).toBe("ResourceInUseException")
    expect([undefinedKey.name, shortName.name]).toEqual([
      "ValidationException",
      "ValidationException",
    ])
  })

  promises("forgets a deleted table's items", async (context) => {
    const { client } = context
    const TableName = "short-lived"
    await create(context, TableName, ["pk"])
    await client.send(new PutItemCommand({ TableName, Item: { pk: { S: "a" } } }))

    await client.send(new DeleteTableCommand({ TableName }))
    await waitUntilTableNotExists({ client, minDelay: 1, maxWaitTime: 600 }, { TableName })
    const gone = await refusalOf(client.send(new DescribeTableCommand({ TableName })))
    await create(context, TableName, ["pk"])

    expect(gone.name).toBe("ResourceNotFoundException")
    const { Count } = await client.send(new ScanCommand({ TableName }))
    expect(Count).toBe(0)
    await client.send(new DeleteTableCommand({ TableName }))
  })

  promises("switches time to live on and tells it", async (context) => {
    const { client, table: TableName } = context
    const status = async (): Promise<unknown> =>
      (await client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription
    expect(await status()).toEqual({ TimeToLiveStatus: "DISABLED" })

    await timeToLive(context, "expiresAt", true)

    expect(await status()).toEqual({ TimeToLiveStatus: "ENABLED", AttributeName: "expiresAt" })
    const other = await refusalOf(timeToLive(context, "other", true))
    expect(other.name).toBe("ValidationException")
  })

  promises("refuses to switch time to live where it is already", async (context) => {
    expect((await refusalOf(timeToLive(context, "expiresAt", false))).name).toBe(
      "ValidationException",
    )
    await timeToLive(context, "expiresAt", true)
    expect((await refusalOf(timeToLive(context, "expiresAt", true))).name).toBe(
      "ValidationException",
    )
  })

  promises("tells a table that is not there", async ({ client }) => {
    const TableName = "nowhere"

    const commands = [
      () => client.send(new DescribeTableCommand({ TableName })),
      () => client.send(new DescribeTimeToLiveCommand({ TableName })),
      () => client.send(new DeleteTableCommand({ TableName })),
      () => client.send(new PutItemCommand({ TableName, Item: item("a", "1") })),
    ]
    for (const command of commands)
      expect((await refusalOf(command())).name).toBe("ResourceNotFoundException")
  })
}

async function create(
  { client }: ContractContext,
  TableName: string,
  defined: readonly string[],
): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: defined.map((name) => ({ AttributeName: name, AttributeType: "S" })),
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    }),
  )
}

async function timeToLive(
  { client, table: TableName }: ContractContext,
  AttributeName: string,
  Enabled: boolean,
): Promise<void> {
  const TimeToLiveSpecification = { AttributeName, Enabled }
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
}
