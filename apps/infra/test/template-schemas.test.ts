import { readFileSync, readdirSync } from "node:fs"

import { Ajv } from "ajv"
import { describe, expect, it } from "vitest"

import { list, record, text } from "../src/policy/json.ts"
import { synthesizedStack } from "../src/policy/synthesized-stack.ts"
import { variantNames } from "../src/scan/config-variants.ts"
import { jsonOf } from "./support/synthesized.ts"

/** What `packages/lex-bot` keeps of AWS's own schemas. */
const folder = new URL("../../../packages/lex-bot/test/schemas/", import.meta.url)

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  unicodeRegExp: false,
})

const validators = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => record(JSON.parse(readFileSync(new URL(file, folder), "utf8"))))
    .map((schema) => [text(schema["typeName"]), ajv.compile(schema)]),
)

const resolved: Readonly<Record<string, string>> = {
  "AWS::AccountId": "123456789012",
  LexRoleArn: "arn:aws:iam::123456789012:role/call-center-dev-bot",
  CodeHookArn: "arn:aws:lambda:us-east-1:123456789012:function:call-center-dev-code-hook:live",
  ConnectInstanceArn: "arn:aws:connect:us-east-1:123456789012:instance/11111111-2222-3333",
  Bot: "ABCDEFGHIJ",
  "BotAlias.Arn": "arn:aws:lex:us-east-1:123456789012:bot-alias/ABCDEFGHIJ/KLMNOPQRST",
}

describe.each(variantNames)("the bot's template %s", (name) => {
  it("fits the schemas of CloudFormation, resource by resource", () => {
    const { template } = synthesizedStack(jsonOf(name))
    const checked = Object.values(record(template["Resources"])).flatMap((resource) => {
      const { Type, Properties } = record(resource)
      const validate = validators.get(text(Type))
      if (validate === undefined) return []
      validate(resolve(Properties))
      return [{ Type, errors: validate.errors }]
    })

    expect(checked.filter(({ errors }) => errors !== null)).toEqual([])
    expect(new Set(checked.map(({ Type }) => Type))).toEqual(
      new Set([
        "AWS::Lex::Bot",
        "AWS::Lex::BotVersion",
        "AWS::Lex::BotAlias",
        "AWS::Lambda::Permission",
        "AWS::Connect::IntegrationAssociation",
      ]),
    )
  })
})

/** A value as CloudFormation hands it to a resource. */
function resolve(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolve)
  if (typeof value !== "object" || value === null) return value
  if ("Ref" in value) return resolved[text(value.Ref)]
  if ("Fn::GetAtt" in value) {
    const [id, attribute] = list(value["Fn::GetAtt"])
    return attribute === "BotVersion" ? "7" : resolved[`${text(id)}.${text(attribute)}`]
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]))
}
