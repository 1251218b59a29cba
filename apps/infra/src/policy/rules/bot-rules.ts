import { Buffer } from "node:buffer"

import { inlineTemplateBytes } from "../../contact-center/inline-template.ts"
import { at, list, record, text } from "../json.ts"
import type { PolicyRule } from "../policy-rule.ts"
import type { SynthesizedStack } from "../synthesized-stack.ts"

/** Rules of the bot and of the CloudFormation template that makes it; no analyser knows Lex V2. */
export const botRules: readonly PolicyRule[] = [
  {
    id: "bot-alias-pinned",
    says: "the alias serves a numbered version that is made anew for each change of the bot",
    after: ["3b Voice edge"],
    check: (stack) =>
      eachOfType(stack, "AWS::Lex::BotAlias", (properties) => {
        const [version, attribute] = list(at(properties, "BotVersion", "Fn::GetAtt")).map(text)
        const hashed = /^BotVersion[0-9a-f]{12}$/.test(version ?? "")
        const named = text(properties["BotAliasName"])
        return hashed && attribute === "BotVersion" && named !== "TestBotAlias"
          ? undefined
          : `${named} of ${version ?? "the draft"}`
      }),
  },
  {
    id: "bot-is-built",
    says: "CloudFormation builds the bot's locales and fails when that fails",
    after: ["3b Voice edge", "terraform-provider-aws 36863"],
    check: (stack) =>
      eachBot(stack, (bot) => (bot["AutoBuildBotLocales"] === true ? undefined : "not built")),
  },
  {
    id: "bot-says-whether-children",
    says: "whether the bot is directed at children is said, not left open",
    after: ["3b Data"],
    check: (stack) =>
      eachBot(stack, (bot) =>
        typeof at(bot, "DataPrivacy", "ChildDirected") === "boolean" ? undefined : "not said",
      ),
  },
  {
    id: "bot-keeps-no-conversations",
    says: "what callers say is not logged",
    after: ["3b Data", "LEX4"],
    check: (stack) =>
      eachOfType(stack, "AWS::Lex::BotAlias", (properties) =>
        properties["ConversationLogSettings"] === undefined ? undefined : "conversation logs",
      ),
  },
  {
    id: "bot-understands-nothing-too",
    says: "the bot has an intent for what it does not understand",
    after: ["lex-v2 3.1"],
    check: (stack) =>
      eachBot(stack, (bot) => {
        const without = list(bot["BotLocales"]).find(
          (locale) =>
            !list(record(locale)["Intents"]).some(
              (intent) => record(intent)["ParentIntentSignature"] === "AMAZON.FallbackIntent",
            ),
        )
        return without === undefined
          ? undefined
          : `no FallbackIntent in ${text(record(without)["LocaleId"])}`
      }),
  },
  {
    id: "bot-template-fits",
    says: "CloudFormation takes the bot's template inline",
    after: ["lex-v2 4"],
    check: ({ template }) => {
      const bytes = Buffer.byteLength(JSON.stringify(template))
      return bytes <= inlineTemplateBytes ? [] : [{ path: "bot template", found: `${bytes} bytes` }]
    },
  },
  {
    id: "bot-associated",
    says: "the instance may use the bot's alias",
    after: ["3b Operations"],
    check: (stack) =>
      resourcesOf(stack, "AWS::Connect::IntegrationAssociation").length === 1
        ? []
        : [{ path: "bot template", found: "no association" }],
  },
]

function eachBot(
  stack: SynthesizedStack,
  wrong: (bot: Readonly<Record<string, unknown>>) => string | undefined,
) {
  return eachOfType(stack, "AWS::Lex::Bot", wrong)
}

function eachOfType(
  stack: SynthesizedStack,
  type: string,
  wrong: (properties: Readonly<Record<string, unknown>>) => string | undefined,
) {
  return resourcesOf(stack, type).flatMap(([id, properties]) => {
    const found = wrong(properties)
    return found === undefined ? [] : [{ path: `bot template/${id}`, found }]
  })
}

function resourcesOf({ template }: SynthesizedStack, type: string) {
  return Object.entries(record(template["Resources"]))
    .filter(([, resource]) => record(resource)["Type"] === type)
    .map(([id, resource]) => [id, record(at(resource, "Properties"))] as const)
}
