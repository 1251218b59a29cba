import { instant } from "@call-center/domain"
import { afterEach, describe, expect, it, vi } from "vitest"

import { systemClock, tableNameOf, textMetrics } from "../src/function-parts.ts"

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe("the parts of a function", () => {
  it("read the table's name from the environment, and say where it is missing", () => {
    expect(tableNameOf("demos")).toBe("demos")
    expect(() => tableNameOf("")).toThrow(TypeError)
    expect(() => tableNameOf(undefined)).toThrow(
      "Expected TABLE_NAME in the environment, got nothing; set it for this function",
    )
  })

  it("have the machine's clock, in whole seconds of UTC", () => {
    const before = Math.floor(Date.now() / 1000)

    const now = systemClock.now()

    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u)
    expect(instant(now)).toBe(now)
    expect(Date.parse(now) / 1000).toBeGreaterThanOrEqual(before)
    expect(Date.parse(now) / 1000).toBeLessThanOrEqual(Math.floor(Date.now() / 1000))
  })

  it("count one text, and how many there were today, each at once", () => {
    vi.stubEnv("POWERTOOLS_DEV", "true")
    vi.stubEnv("POWERTOOLS_METRICS_DISABLED", "false")
    const written: unknown[] = []
    vi.spyOn(console, "log").mockImplementation((line) => {
      written.push(JSON.parse(String(line)))
    })
    const metrics = textMetrics()

    metrics.count("TextSent")
    metrics.gauge("TextsToday", 7)

    expect(written).toMatchObject([
      { TextSent: 1, service: "notifications" },
      { TextsToday: 7, service: "notifications" },
    ])
    expect(JSON.stringify(written)).toContain('"Namespace":"CallCenter"')
    expect(JSON.stringify(written)).toContain('"Unit":"Count"')
  })
})
