import { describe, expect, it } from "vitest"

import { faultName } from "../src/fault-name.ts"

describe("the name of a fault", () => {
  it.each([
    "E",
    "TimeoutError",
    "com.amazonaws#Throttled",
    "ERR_2",
    "Aws.Error",
    "a".repeat(79),
    "a".repeat(80),
  ])("is told when it is %s", (name) => {
    expect(faultName(named(name))).toBe(name)
  })

  it.each([
    "",
    "2025550123",
    "+12025550123",
    "your demo",
    "Error\n2025550123",
    "Error-2025550123",
    "a".repeat(81),
  ])("is left out when it is %j, which may hold words or numbers of a caller", (name) => {
    expect(faultName(named(name))).toBe("UnnamedFault")
  })

  it.each([undefined, "TimeoutError", { name: "TimeoutError" }])(
    "is left out of %j, which is no error",
    (thrown) => {
      expect(faultName(thrown)).toBe("UnnamedFault")
    },
  )
})

function named(name: string): Error {
  return Object.assign(new Error("(202) 555-0123"), { name })
}
