import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"

/** One request as it was answered. */
export interface LoggedRequest {
  /** The API action, `Query`. */
  readonly action: string
  readonly readUnits: number
  readonly writeUnits: number
  /** Items that were read or written. */
  readonly items: number
}

interface Answered {
  readonly Items?: readonly unknown[]
  readonly Item?: unknown
  readonly ConsumedCapacity?: Capacity | readonly Capacity[]
}

interface Capacity {
  readonly CapacityUnits?: number
}

/** Logs a client's requests from now on in the order in which they go out, with the capacity that the engine says each consumed. */
export function logRequests(client: DynamoDBClient): LoggedRequest[] {
  const log: LoggedRequest[] = []
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: "TOTAL" as const }
      const action = String(context.commandName).replace("Command", "")
      const place = log.push({ action, readUnits: 0, writeUnits: 0, items: 0 }) - 1
      const result = await next({ ...args, input })
      log[place] = logged(action, input, result.output as Answered)
      return result
    },
    { step: "initialize", name: "logRequests" },
  )
  return log
}

function logged(action: string, input: object, output: Answered): LoggedRequest {
  const units = [output.ConsumedCapacity ?? []]
    .flat()
    .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
  const written = "TransactItems" in input ? (input.TransactItems as unknown[]).length : undefined
  const reads = action === "Query" || action === "GetItem"
  return {
    action,
    readUnits: reads ? units : 0,
    writeUnits: reads ? 0 : units,
    items:
      written ??
      output.Items?.length ??
      (action === "GetItem" && output.Item === undefined ? 0 : 1),
  }
}
