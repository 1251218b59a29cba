import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import { fromEightyFive, inEightyFive } from "../bundle/eighty-five.ts"
import { propertyRuns } from "./support/property-runs.ts"

describe("bytes as text of eighty-five characters", () => {
  it("come back as they were, but for zeros that fill up the last four", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const back = fromEightyFive(inEightyFive(bytes))

        expect([...back.subarray(0, bytes.length)]).toEqual([...bytes])
        expect([...back.subarray(bytes.length)].every((byte) => byte === 0)).toBe(true)
        expect(back.length - bytes.length).toBeLessThan(4)
      }),
      { numRuns: propertyRuns },
    )
  })

  it("need no escapes in a string literal", () => {
    const every = inEightyFive(Uint8Array.from({ length: 1024 }, (_, at) => (at * 37) % 256))

    expect(every).toMatch(/^[^"'`\\$\n]+$/u)
  })
})
