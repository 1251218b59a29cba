import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"

/**
 * What happens to one request: nothing; the connection is lost, or the whole process, before DynamoDB sees it or
 * after DynamoDB has carried it out; DynamoDB throttles it.
 */
export const requestFates = [
  "goes well",
  "connection lost before",
  "connection lost after",
  "killed before",
  "killed after",
  "throttled",
] as const

export type RequestFate = (typeof requestFates)[number]

/** Stands for the end of the process: nothing of the command runs after it. */
class ProcessKilled extends Error {
  override readonly name = "ProcessKilled"
}

/** Lets a client's requests, each attempt of the SDK on its own, meet the fates that `nextFate` deals out. */
export function strikeWithFaults(
  client: DynamoDBClient,
  nextFate: () => RequestFate,
): DynamoDBClient {
  client.middlewareStack.add(
    (next) => async (args) => {
      const fate = nextFate()
      if (fate === "killed before") throw new ProcessKilled(fate)
      if (fate === "connection lost before") throw connectionLost()
      if (fate === "throttled") throw throttled()
      const output = await next(args)
      if (fate === "killed after") throw new ProcessKilled(fate)
      if (fate === "connection lost after") throw connectionLost()
      return output
    },
    { step: "finalizeRequest", priority: "low", name: "strikeWithFaults" },
  )
  return client
}

function connectionLost(): Error {
  return Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" })
}

function throttled(): Error {
  const metadata = { $fault: "client", $metadata: { httpStatusCode: 400 } }
  return Object.assign(new Error("slow down"), { name: "ThrottlingException", ...metadata })
}
