import { createBookingDynamoDBClient, withoutTimeLimits } from "@call-center/booking-store"
import { startLocalAws } from "@call-center/local-aws"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { engineWorld } from "./engine-world.ts"
import { anyHistory } from "./history.ts"
import { type Verdict, playHistory } from "./play-history.ts"
import { propertyRuns } from "./property-runs.ts"

describe("reminders of any history, over changes of the clocks, with crashes and repeated runs", () => {
  it("are the same on a table, with the real store and the real claims", async () => {
    const aws = await startLocalAws()
    const client = createBookingDynamoDBClient({
      endpoint: aws.dynamodb.endpoint,
      ...withoutTimeLimits,
    })
    const verdicts: Verdict[] = []
    for (const history of fc.sample(anyHistory, {
      numRuns: Math.max(4, Math.ceil(propertyRuns / 250)),
      seed: 16,
    }))
      verdicts.push(await playHistory(history, (now) => engineWorld(client, history.rules, now)))
    client.destroy()
    await aws.stop()

    expect(verdicts.flatMap(({ violations }) => violations)).toEqual([])
    expect(verdicts.some(({ sent }) => sent > 0)).toBe(true)
  })
})
