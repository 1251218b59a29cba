import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { startLocalAws } from "@call-center/local-aws"

import { bookingStoreContract } from "../src/testing/index.ts"

bookingStoreContract("local-aws on disk", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "booking-store-"))
  const aws = await startLocalAws({ dataDir })
  return {
    endpoint: aws.dynamodb.endpoint,
    stop: async () => {
      await aws.stop()
      await rm(dataDir, { recursive: true })
    },
  }
})
