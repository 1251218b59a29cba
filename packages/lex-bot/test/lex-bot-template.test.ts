import { acme } from "@call-center/domain/testing"
import { Ajv } from "ajv"
import { describe, expect, it } from "vitest"

import { lexBotTemplate } from "../src/index.ts"
import { bot, everyBot } from "./bots.ts"
import associationSchema from "./schemas/aws-connect-integration-association.json" with { type: "json" }
import permissionSchema from "./schemas/aws-lambda-permission.json" with { type: "json" }
import aliasSchema from "./schemas/aws-lex-bot-alias.json" with { type: "json" }
import versionSchema from "./schemas/aws-lex-bot-version.json" with { type: "json" }
import botSchema from "./schemas/aws-lex-bot.json" with { type: "json" }

const ajv = new Ajv({ strict: false, allErrors: true })

const validators = new Map(
  [botSchema, versionSchema, aliasSchema, permissionSchema, associationSchema].map((schema) => [
    schema.typeName,
    ajv.compile(schema),
  ]),
)

/** What references come to on AWS. */
const resolved: Readonly<Record<string, string>> = {
  "AWS::AccountId": "123456789012",
  LexRoleArn: "arn:aws:iam::123456789012:role/dev-call-center-lex",
  CodeHookArn: "arn:aws:lambda:us-east-1:123456789012:function:dev-call-center-code-hook:live",
  ConnectInstanceArn: "arn:aws:connect:us-east-1:123456789012:instance/11111111-2222-3333",
  Bot: "ABCDEFGHIJ",
  "BotAlias.Arn": "arn:aws:lex:us-east-1:123456789012:bot-alias/ABCDEFGHIJ/KLMNOPQRST",
}

/** A value as CloudFormation hands it to a resource. */
function resolve(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolve)
  if (typeof value !== "object" || value === null) return value
  if ("Ref" in value) return known(String(value.Ref))
  if ("Fn::GetAtt" in value) {
    const [id, name] = value["Fn::GetAtt"] as [string, string]
    return name === "BotVersion" ? "7" : known(`${id}.${name}`)
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]))
}

function known(reference: string): string {
  const value = resolved[reference]
  if (value === undefined) throw new Error(`nothing resolves ${reference}`)
  return value
}

function versionIds(options: Parameters<typeof lexBotTemplate>[0]): readonly string[] {
  return Object.entries(lexBotTemplate(options).Resources)
    .filter(([, resource]) => resource.Type === "AWS::Lex::BotVersion")
    .map(([id]) => id)
}

/** The shipped bot with one utterance more. */
function withUtterance(text: string): ReturnType<typeof bot> {
  const last = '{"Utterance":"call it off"}'
  const more = `${last},${JSON.stringify({ Utterance: text })}`
  return JSON.parse(JSON.stringify(bot()).replace(last, more)) as ReturnType<typeof bot>
}

describe.each(everyBot)("the template of a bot in $name", ({ properties }) => {
  it.each(Object.entries(lexBotTemplate({ bot: properties, tags: { stage: "dev" } }).Resources))(
    "fits AWS's schema: %s",
    (_, resource) => {
      const validate = validators.get(resource.Type)

      validate?.(resolve(resource.Properties))

      expect(validate?.errors).toBeNull()
    },
  )

  it("has the same bytes each time", () => {
    expect(JSON.stringify(lexBotTemplate({ bot: structuredClone(properties) }))).toBe(
      JSON.stringify(lexBotTemplate({ bot: properties })),
    )
  })
})

it("would notice a property that CloudFormation does not know", () => {
  const { Bot } = lexBotTemplate({ bot: bot() }).Resources
  const properties = { ...(resolve(Bot?.Properties) as object), Colour: "blue" }

  expect(validators.get("AWS::Lex::Bot")?.(properties)).toBe(false)
})

it("goes from the bot over its version and alias to the hook's permission and the association", () => {
  const template = lexBotTemplate({ bot: bot() })
  const [version = ""] = versionIds({ bot: bot() })
  const { BotAlias, CodeHookPermission, ConnectAssociation } = template.Resources

  expect(Object.keys(template.Resources)).toEqual([
    "Bot",
    version,
    "BotAlias",
    "CodeHookPermission",
    "ConnectAssociation",
  ])
  expect(version).toMatch(/^BotVersion[0-9a-f]{12}$/)
  expect(BotAlias?.Properties).toMatchObject({
    BotAliasName: "live",
    BotVersion: { "Fn::GetAtt": [version, "BotVersion"] },
  })
  expect(CodeHookPermission?.Properties).toMatchObject({
    Principal: "lexv2.amazonaws.com",
    SourceAccount: { Ref: "AWS::AccountId" },
    SourceArn: { "Fn::GetAtt": ["BotAlias", "Arn"] },
  })
  expect(ConnectAssociation?.Properties).toEqual({
    InstanceId: { Ref: "ConnectInstanceArn" },
    IntegrationType: "LEX_BOT",
    IntegrationArn: { "Fn::GetAtt": ["BotAlias", "Arn"] },
  })
  expect(Object.keys(template.Parameters)).toEqual([
    "LexRoleArn",
    "CodeHookArn",
    "ConnectInstanceArn",
  ])
  expect(template.Outputs).toEqual({
    BotId: { Value: { Ref: "Bot" } },
    BotVersion: { Value: { "Fn::GetAtt": [version, "BotVersion"] } },
    BotAliasArn: { Value: { "Fn::GetAtt": ["BotAlias", "Arn"] } },
  })
})

it("makes a new version of a bot that understands one utterance more, and keeps the old one", () => {
  const [before] = versionIds({ bot: bot() })
  const [after] = versionIds({ bot: withUtterance("bin my demo") })
  const resource = lexBotTemplate({ bot: bot() }).Resources[before ?? ""]

  expect(after).not.toBe(before)
  expect(resource?.DeletionPolicy).toBe("RetainExceptOnCreate")
})

it("makes a new version for another voice, prompt or locale", () => {
  const ids = [
    bot(),
    bot({ voice: { id: "Ruth", engine: "neural" } }),
    bot({ business: { ...acme, agentHandOff: false } }),
    bot({ business: { ...acme, name: "Globex" } }),
    bot({ locale: "es_US" }),
  ].flatMap((one) => versionIds({ bot: one }))

  expect(new Set(ids).size).toBe(5)
})

it("makes no new version when only tags change", () => {
  expect(versionIds({ bot: bot(), tags: { owner: "sales" } })).toEqual(versionIds({ bot: bot() }))
})

it("emits the chosen locale alone", () => {
  const template = lexBotTemplate({ bot: bot({ locale: "es_US" }) })

  expect(JSON.stringify(template)).not.toContain("en_US")
  expect(template.Resources["BotAlias"]?.Properties["BotAliasLocaleSettings"]).toMatchObject([
    { LocaleId: "es_US", BotAliasLocaleSetting: { Enabled: true } },
  ])
})
