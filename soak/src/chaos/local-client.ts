import process from "node:process"

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { createBookingDynamoDBClient, withoutTimeLimits } from "@call-center/booking-store"

// On Node 20 the SDK would say first that it is going to need a newer one.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true"

/** A client for the engine of this process, which no fault reaches, and which looks at no setting of whoever runs this. */
export function localClient(endpoint: string): DynamoDBClient {
  return createBookingDynamoDBClient({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    ...withoutTimeLimits,
  })
}
