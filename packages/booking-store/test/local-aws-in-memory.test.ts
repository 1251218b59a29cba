import { startLocalAws } from "@call-center/local-aws"

import { bookingStoreContract } from "../src/testing/index.ts"

bookingStoreContract(
  "local-aws in memory",
  async () => {
    const aws = await startLocalAws({})
    return { endpoint: aws.dynamodb.endpoint, stop: () => aws.stop() }
  },
  // `crowds.ci.test.ts` tries this engine harder than all others.
  { crowd: 30 },
)
