import { itIsACommandLine } from "@call-center/command-line/testing"
import { describe, expect, it } from "vitest"

import { centerCommand } from "../src/command/center-command.ts"
import { runVerb } from "./aws/run-verb.ts"

itIsACommandLine({
  name: "pnpm center",
  entry: centerCommand(() => Promise.reject(new Error("Expected no verb to run"))),
})

describe("pnpm center, used wrongly", () => {
  it.each([
    ["", "no command given; pnpm center --help lists the commands"],
    ["deploy", "unknown command deploy; pnpm center --help lists the commands"],
    ["toString", "unknown command toString; pnpm center --help lists the commands"],
    ["preflight --wait", "unknown option --wait; pnpm center preflight --help lists the options"],
    ["verify now", 'unexpected "now"; pnpm center verify --help lists the options'],
    [
      "verify --test-sms 5550123",
      "--test-sms 5550123: expected a number in E.164 such as +12025550123; pnpm center verify --help lists the options",
    ],
    ["demos", "no command given; pnpm center demos --help lists the commands"],
    ["demos all", "unknown command all; pnpm center demos --help lists the commands"],
    [
      "demos list",
      "--phone: it is missing, give NUMBER; pnpm center demos list --help lists the options",
    ],
    [
      "demos list --phone +12025550123 --yes",
      "unknown option --yes; pnpm center demos list --help lists the options",
    ],
  ])('ends with exit code 2 and one line: "%s"', async (line, complaint) => {
    const words = line.split(" ").filter((word) => word !== "")

    expect(await runVerb(words)).toMatchObject({ code: 2, out: "", complaint: `${complaint}\n` })
  })
})
