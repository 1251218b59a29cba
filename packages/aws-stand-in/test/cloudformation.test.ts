import { describe, expect, it } from "vitest"

import { cloudFormation } from "../src/services/cloudformation.ts"
import { evaluated } from "../src/services/template.ts"
import { type Input, type World, createWorld } from "../src/services/world.ts"

function world(): World {
  return createWorld({
    account: "123456789012",
    region: "us-east-1",
    now: () => 0,
    objectText: async (bucket, key) =>
      bucket === "b" && key === "t.json" ? template(1) : undefined,
  })
}

function template(versions: number): string {
  return JSON.stringify({
    Resources: {
      // Before what it refers to, as a template may have it.
      Alias: {
        Type: "AWS::Lex::BotAlias",
        Properties: {
          BotId: { Ref: "Bot" },
          BotVersion: { "Fn::GetAtt": [`Version${versions}`, "BotVersion"] },
        },
      },
      [`Version${versions}`]: {
        Type: "AWS::Lex::BotVersion",
        Properties: { BotId: { Ref: "Bot" } },
      },
      Bot: { Type: "AWS::Lex::Bot", Properties: { RoleArn: { Ref: "Role" } } },
    },
    Outputs: {
      Version: { Value: { "Fn::GetAtt": [`Version${versions}`, "BotVersion"] } },
      Arn: { Value: { "Fn::GetAtt": ["Alias", "Arn"] } },
    },
  })
}

const role = [{ ParameterKey: "Role", ParameterValue: "arn:role" }]

async function ask(name: string, input: Input, account: World) {
  const handler = cloudFormation[name]
  if (handler === undefined) throw new RangeError(name)
  return handler({ StackName: "bot", ...input }, account)
}

async function outputsOf(account: World) {
  const answer = await ask("DescribeStacks", {}, account)
  const stacks = answer !== undefined && "output" in answer ? answer.output["Stacks"] : []
  const [stack] = stacks as readonly Input[]
  return stack?.["Outputs"] as readonly {
    readonly OutputKey: string
    readonly OutputValue: string
  }[]
}

describe("a stack", () => {
  it("is made from a template in S3, each resource after those that it refers to", async () => {
    const account = world()

    await ask(
      "CreateStack",
      { TemplateURL: "https://b.s3.us-east-1.amazonaws.com/t.json", Parameters: role },
      account,
    )

    expect(await outputsOf(account)).toEqual([
      { OutputKey: "Version", OutputValue: "1" },
      {
        OutputKey: "Arn",
        OutputValue: expect.stringMatching(
          /^arn:aws:lex:us-east-1:123456789012:bot-alias\/LEX/,
        ) as unknown,
      },
    ])
  })

  it("keeps what stays in an update, and makes what is new", async () => {
    const account = world()
    await ask("CreateStack", { TemplateBody: template(1), Parameters: role }, account)
    const before = await outputsOf(account)

    await ask("UpdateStack", { TemplateBody: template(2), Parameters: role }, account)

    const after = await outputsOf(account)
    expect(after[0]).toEqual({ OutputKey: "Version", OutputValue: "2" })
    expect(after[1]).toEqual(before[1])
  })

  it("takes with it what it has made", async () => {
    const account = world()
    await ask("CreateStack", { TemplateBody: template(1), Parameters: role }, account)

    await ask("DeleteStack", {}, account)

    expect(account.items("bot").size + account.items("bot-alias").size).toBe(0)
  })

  it("is refused without a template, under a name that is taken, and for a type that nobody makes", async () => {
    const account = world()
    const unknown = JSON.stringify({ Resources: { X: { Type: "AWS::X::Y" } } })

    expect(
      await ask("CreateStack", { TemplateURL: "https://c.s3.eu-west-2.amazonaws.com/t" }, account),
    ).toMatchObject({ code: "ValidationError" })
    expect(await ask("UpdateStack", { StackName: "none" }, account)).toMatchObject({
      code: "ValidationError",
    })
    expect(
      await ask("CreateStack", { StackName: "x", TemplateBody: unknown }, account),
    ).toMatchObject({
      message: "The stand-in makes no AWS::X::Y; teach it in stack-resources.ts",
    })
    await ask("CreateStack", { TemplateBody: template(1), Parameters: role }, account)
    expect(
      await ask("CreateStack", { TemplateBody: template(1), Parameters: role }, account),
    ).toMatchObject({ code: "AlreadyExistsException" })
  })
})

describe("an intrinsic function", () => {
  const scope = {
    parameters: { Name: "acme" },
    made: new Map([["Bot", { ref: "B1", attributes: { Arn: "arn:bot" } }]]),
  }

  it.each([
    [{ Ref: "Name" }, "acme"],
    [{ "Fn::GetAtt": "Bot.Arn" }, "arn:bot"],
    [{ "Fn::Sub": "${Name}/${Bot}/${Bot.Arn}" }, "acme/B1/arn:bot"],
    [{ "Fn::Join": ["-", ["a", { Ref: "Bot" }]] }, "a-B1"],
    [{ "Fn::Select": [1, { "Fn::Split": [":", { "Fn::GetAtt": ["Bot", "Arn"] }] }] }, "bot"],
    [[{ Deep: { Ref: "Name" } }], [{ Deep: "acme" }]],
  ])("%j", (value, result) => {
    expect(evaluated(value, scope)).toEqual(result)
  })

  it("that refers to nothing is a fault", () => {
    expect(() => evaluated({ Ref: "Gone" }, scope)).toThrow("Expected Gone to be in the template")
  })
})
