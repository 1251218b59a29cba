import { describe, expect, it } from "vitest"

import { stackTemplateBytes } from "../src/contact-center/stack-template.ts"
import { at, list, record, text } from "../src/policy/json.ts"
import { synthesizedStack } from "../src/policy/synthesized-stack.ts"
import { variant } from "../src/scan/config-variants.ts"
import { type Definitions, definitionsOf } from "../src/synth/synthesize.ts"
import { resource, resources, stackJson } from "./support/synthesized.ts"

const shipped = variant("as shipped")
const { bot, flows } = definitionsOf(shipped)

/** The shipped bot with as many intents more, each with 25 utterances. */
function botWith(intents: number): Definitions["bot"] {
  const [locale] = bot.BotLocales
  if (locale === undefined) throw new Error("expected a locale")
  const more = Array.from({ length: intents }, (_intents, intent) => ({
    Name: `Question${intent}`,
    SampleUtterances: Array.from({ length: 25 }, (_utterances, one) => ({
      Utterance: `could you please tell me about subject ${intent} in the words of caller ${one}`,
    })),
    DialogCodeHook: { Enabled: true },
    FulfillmentCodeHook: { Enabled: true },
  }))
  return { ...bot, BotLocales: [{ ...locale, Intents: [...locale.Intents, ...more] }] }
}

function stackOf(definition: Definitions["bot"]) {
  return synthesizedStack(stackJson(shipped, { bot: definition, flows }))
}

/** The shipped bot with a description so long that its template has just so many bytes. */
function botOfBytes(bytes: number): Definitions["bot"] {
  const length = JSON.stringify(stackOf({ ...bot, Description: "" }).template).length
  return { ...bot, Description: "x".repeat(bytes - length) }
}

describe("a bot's template", () => {
  it("takes 60 intents with 25 utterances each", () => {
    const { template } = stackOf(botWith(60 - (bot.BotLocales[0]?.Intents.length ?? 0)))
    const locales = list(at(template, "Resources", "Bot", "Properties", "BotLocales"))

    expect(list(record(locales[0])["Intents"])).toHaveLength(60)
    expect(JSON.stringify(template).length).toBeGreaterThan(51_200)
  })

  it.each([stackTemplateBytes - 1, stackTemplateBytes])("may have %i bytes", (bytes) => {
    expect(JSON.stringify(stackOf(botOfBytes(bytes)).template)).toHaveLength(bytes)
  })

  it("of a byte more is refused, with its size and what to do", () => {
    expect(() => stackOf(botOfBytes(stackTemplateBytes + 1))).toThrow(
      "Expected a bot template of at most 460800 bytes, got 460801: cut utterances in packages/lex-bot, or questions in call-center.config.ts",
    )
  })
})

describe("its object", () => {
  const object = resource("as shipped", "aws_s3_object")

  it("is named by the hash of its content and is there before the one before goes", () => {
    expect(object.arguments).toMatchObject({
      key: expect.stringMatching(/^bot-[0-9a-f]{64}\.json$/) as string,
      lifecycle: { create_before_destroy: true },
    })
  })

  it("is where the stack's template is read from, as no body is handed over", () => {
    const { arguments: is } = resource("as shipped", "aws_cloudformation_stack", "LexBot/Stack")

    expect(is["template_url"]).toMatch(
      /^https:\/\/\$\{aws_s3_bucket\.\w+\.bucket\}\.s3\.us-east-1\.\$\{data\.aws_partition\.\w+\.dns_suffix\}\/\$\{aws_s3_object\.\w+\.key\}$/,
    )
    expect(is).not.toHaveProperty("template_body")
    expect(at(is, "lifecycle", "ignore_changes")).toEqual(["timeout_in_minutes"])
  })

  it("has no tags, of which S3 takes ten and a config may have more", () => {
    expect(at(object.arguments, "override_provider")).toEqual({ default_tags: { tags: {} } })
  })

  it("lies in a bucket that is closed first and goes with what is in it, protected stack or not", () => {
    const protectedBucket = resources("with everything on", "aws_s3_bucket").find(({ path }) =>
      path.includes("Template"),
    )

    expect(list(object.arguments["depends_on"]).map(text)).toEqual(
      expect.arrayContaining(
        [
          "aws_s3_bucket_public_access_block",
          "aws_s3_bucket_policy",
          "aws_s3_bucket_server_side_encryption_configuration",
        ].map((type) => resource("as shipped", type).address),
      ),
    )
    expect(protectedBucket?.arguments["force_destroy"]).toBe(true)
  })
})
