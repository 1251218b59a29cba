import { UpdateItemCommand } from "@aws-sdk/client-dynamodb"
import { type PhoneNumber, bookingWindow } from "@call-center/domain"

import { callerKey } from "./keys.ts"
import { readCaller } from "./read-items.ts"
import { demoExpiresAt } from "./retention.ts"
import type { StoreContext } from "./run-command.ts"

/**
 * Notes whether a caller wants no SMS: such a caller is remembered for good. Raises the version too, so that a command
 * under way, which knows the old wish, starts anew.
 */
export async function setSmsOptOut(
  context: StoreContext,
  caller: PhoneNumber,
  optedOut: boolean,
): Promise<void> {
  const { client, tableName } = context.table
  const common = { ":one": { N: "1" }, ":optedOut": { BOOL: optedOut }, ":entity": { S: "Caller" } }
  const kept = "ADD version :one SET smsOptedOut = :optedOut, entity = :entity"
  const update = optedOut
    ? { UpdateExpression: `${kept} REMOVE expiresAt`, ExpressionAttributeValues: common }
    : {
        UpdateExpression: `${kept}, expiresAt = if_not_exists(expiresAt, :expiresAt)`,
        ExpressionAttributeValues: {
          ...common,
          ":expiresAt": { N: String(await callerExpiresAt(context, caller)) },
        },
      }
  await client.send(
    new UpdateItemCommand({ TableName: tableName, Key: { ...callerKey(caller) }, ...update }),
  )
}

/**
 * A caller must outlast every demo: those that there are, which may lie beyond a horizon that was cut since, and those that
 * are booked meanwhile, of which none starts after the window's end.
 */
async function callerExpiresAt(
  { table, rules, clock }: StoreContext,
  caller: PhoneNumber,
): Promise<number> {
  const { counted } = await readCaller(table, caller)
  const { latestAt } = bookingWindow(rules, clock.now())
  const starts = [latestAt, ...counted.map(({ demo }) => demo.startsAt)]
  return Math.max(...starts.map((startsAt) => demoExpiresAt(rules, startsAt)))
}
