import { setImmediate } from "node:timers"

import { expect, it } from "vitest"

import { runCallers } from "../src/run/run-callers.ts"

it("a run in memory that is interrupted ends with the calls that are being made, and tells of those until then", async () => {
  const interrupted = new AbortController()

  const [tally] = await runCallers({
    plan: { locale: undefined, store: "memory", rates: [0], phrases: undefined },
    seeds: { from: 0, to: 150 },
    workers: 1,
    signal: interrupted.signal,
    onProgress: () => setImmediate(() => interrupted.abort()),
  })

  expect(tally?.calls).toBe(50)
})
