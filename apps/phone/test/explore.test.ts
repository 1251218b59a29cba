import { defineCallCenter } from "@call-center/config"
import { explore } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

import { dialledFlows } from "../src/deployed-flows.ts"

const callCenters = {
  "the shipped call centre": defineCallCenter({}),
  "one that records": defineCallCenter({ recording: { enabled: true } }),
  "one that calls back": defineCallCenter({ agent: { callbacks: true } }),
  "one without people": defineCallCenter({ agent: { enabled: false } }),
}

describe("walking every way through our flows", () => {
  it.each(Object.entries(callCenters))(
    "finds no dead end, no silent cycle, no silent end and no unchecked hand-over in %s",
    (_name, callCenter) => {
      const { flows } = dialledFlows(callCenter, "main")
      const [main, ...others] = flows.toReversed()
      if (main === undefined) throw new TypeError("expected flows, got none")

      const explored = explore(main, { flows: others })

      expect(main.name).toBe("main")
      expect(explored).toMatchObject({ findings: [], truncated: false })
      expect(explored.visited).toBeGreaterThan(10)
    },
  )
})
