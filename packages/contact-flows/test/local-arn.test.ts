import { describe, expect, it } from "vitest"

import { localArn, resources } from "../src/index.ts"

describe("localArn", () => {
  it("gives each resource an ARN of its own, the same each time", () => {
    const arns = Object.values(resources).map((each) => localArn(each))

    expect(new Set(arns).size).toBe(arns.length)
    expect(Object.values(resources).map((each) => localArn(each))).toEqual(arns)
  })

  it("has the form of AWS's ARNs, in the region given", () => {
    expect(localArn({ queue: "demos" }, "eu-west-2")).toBe(
      "arn:aws:connect:eu-west-2:000000000000:instance/local/queue/demos",
    )
    expect(localArn({ lexBotAlias: "demo-bot" })).toMatch(
      /^arn:aws:lex:us-east-1:000000000000:bot-alias\/[A-Z0-9]{10}\/[A-Z0-9]{10}$/,
    )
    expect(localArn({ lambdaFunction: "f" })).toBe(
      "arn:aws:lambda:us-east-1:000000000000:function:f",
    )
  })
})
