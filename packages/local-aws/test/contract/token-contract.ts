import { randomUUID } from "node:crypto"

import { GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb"
import { expect } from "vitest"

import { item, refusalOf } from "./engine-table.ts"
import type { ContractContext, Promises } from "./suite.ts"

export function tokenContract(promises: Promises): void {
  promises("makes a transaction once for one ClientRequestToken", async (context) => {
    const token = randomUUID()

    await Promise.all([increase(context, token), increase(context, token)])
    await increase(context, token)

    expect(await counter(context)).toEqual({ N: "1" })
  })

  promises("refuses another transaction for the same ClientRequestToken", async (context) => {
    const token = randomUUID()
    await increase(context, token)

    const refusal = await refusalOf(increase(context, token, "2"))

    expect(refusal.name).toBe("IdempotentParameterMismatchException")
    expect(await counter(context)).toEqual({ N: "1" })
  })

  promises("tries a cancelled transaction again for its ClientRequestToken", async (context) => {
    const { client, table: TableName } = context
    const transaction = new TransactWriteItemsCommand({
      ClientRequestToken: randomUUID(),
      TransactItems: [
        {
          ConditionCheck: {
            TableName,
            Key: item("a", "later"),
            ConditionExpression: "attribute_exists(pk)",
          },
        },
        { Put: { TableName, Item: item("a", "counter", { n: { N: "5" } }) } },
      ],
    })
    expect((await refusalOf(client.send(transaction))).name).toBe("TransactionCanceledException")
    await client.send(new PutItemCommand({ TableName, Item: item("a", "later") }))

    await client.send(transaction)

    expect(await counter(context)).toEqual({ N: "5" })
  })

  promises("refuses a ClientRequestToken of more than 36 characters", async (context) => {
    const refusal = await refusalOf(increase(context, "x".repeat(37)))

    expect(refusal.name).toBe("ValidationException")
  })

  promises("refuses an empty ClientRequestToken", async (context) => {
    expect((await refusalOf(increase(context, ""))).name).toBe("ValidationException")
  })
}

async function increase(
  { client, table: TableName }: ContractContext,
  ClientRequestToken: string,
  by = "1",
): Promise<void> {
  const Update = {
    TableName,
    Key: item("a", "counter"),
    UpdateExpression: "ADD n :by",
    ExpressionAttributeValues: { ":by": { N: by } },
  }
  await client.send(
    new TransactWriteItemsCommand({ ClientRequestToken, TransactItems: [{ Update }] }),
  )
}

async function counter({ client, table }: ContractContext): Promise<unknown> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key: item("a", "counter"), ConsistentRead: true }),
  )
  return Item?.["n"]
}
