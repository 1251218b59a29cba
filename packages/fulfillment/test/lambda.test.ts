import { afterEach, describe, expect, it, vi } from "vitest"

import { lambdaEnvironment } from "../src/lambda-environment.ts"
import { createHandler } from "../src/lambda.ts"
import { heardIn } from "./support/call-center.ts"
import { at } from "./support/rules.ts"

const environment = { TABLE_NAME: "t", BOT_NAME: "demo-bot", BOT_ALIAS_NAME: "live" }
const clock = { now: () => at("2026-12-01T14:00:00Z") }

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe("the Lambda's environment", () => {
  it("names the table and the bot alias", () => {
    expect(lambdaEnvironment({ ...environment, BOT_ID: "B", BOT_ALIAS_ID: "" })).toEqual({
      tableName: "t",
      bot: { name: "demo-bot", aliasName: "live", id: "B", aliasId: undefined },
    })
  })

  it.each(["TABLE_NAME", "BOT_NAME", "BOT_ALIAS_NAME"])("must have %s", (name) => {
    expect(() => lambdaEnvironment({ ...environment, [name]: "" })).toThrow(
      `Expected ${name} in the environment, got nothing; set it for this function`,
    )
  })
})

describe("the handler", () => {
  it("is the code hook of the configured call centre", async () => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    vi.stubEnv("POWERTOOLS_LOG_LEVEL", "SILENT")

    const response = await createHandler({ clock })({
      inputTranscript: "help",
      bot: { name: "demo-bot", aliasName: "live", localeId: "en_US" },
      sessionState: { intent: { name: "Help" } },
    })

    expect(heardIn(response)).toContain("I can schedule a demo")
  })

  it("refuses another bot's event in one structured log line and a metric", async () => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    const lines: unknown[] = []
    const keep = (line: unknown): void => void lines.push(JSON.parse(String(line)))
    vi.spyOn(console, "error").mockImplementation(keep)
    vi.spyOn(console, "log").mockImplementation(keep)
    vi.stubEnv("POWERTOOLS_DEV", "true")
    vi.stubEnv("POWERTOOLS_METRICS_DISABLED", "false")

    await createHandler({ clock })({
      bot: { name: "other" },
      sessionState: { intent: { name: "Help" } },
    })

    expect(lines).toEqual([
      expect.objectContaining({
        level: "ERROR",
        service: "fulfillment",
        message: "Refused an event that is not of our bot alias",
        code: "foreign_bot",
      }),
      expect.objectContaining({ EventRefused: 1, service: "fulfillment" }),
    ])
  })
})
