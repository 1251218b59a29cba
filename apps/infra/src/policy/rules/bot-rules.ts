import { Buffer } from "node:buffer"
import { createHash } from "node:crypto"

import { stackTemplateBytes } from "../../contact-center/stack-template.ts"
import { at, list, record, text } from "../json.ts"
import { type PolicyRule, eachOf, unless } from "../policy-rule.ts"
import type { SynthesizedStack } from "../synthesized-stack.ts"
import { evaluated } from "../terraform-template.ts"

/** Rules of the bot and of the CloudFormation template that makes it; no analyser knows Lex V2. */
export const botRules: readonly PolicyRule[] = [
  {
    id: "bot-alias-pinned",
    says: "the alias serves a numbered version that is made anew for each change of the bot",
    after: ["docs/policy.md#versions-that-callers-get"],
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
    after: [
      "docs/policy.md#versions-that-callers-get",
      "https://github.com/hashicorp/terraform-provider-aws/issues/36863",
    ],
    check: (stack) =>
      eachBot(stack, (bot) => (bot["AutoBuildBotLocales"] === true ? undefined : "not built")),
  },
  {
    id: "bot-asks-its-hook",
    says: "every question of the bot asks the code hook about the answer, by its own setting too",
    after: ["https://docs.aws.amazon.com/lexv2/latest/dg/paths-code-hook.html"],
    check: (stack) =>
      eachBot(stack, (bot) => {
        const intents = list(bot["BotLocales"]).flatMap((locale) => list(at(locale, "Intents")))
        const deaf = intents.find((intent) => !intentAsksHook(intent))
        return deaf === undefined ? undefined : `${text(at(deaf, "Name"))} does not`
      }),
  },
  {
    id: "bot-says-whether-children",
    says: "whether the bot is directed at children is said, not left open",
    after: [
      "docs/policy.md#what-is-kept-of-callers",
      "https://docs.aws.amazon.com/lexv2/latest/APIReference/API_DataPrivacy.html",
    ],
    check: (stack) =>
      eachBot(stack, (bot) =>
        typeof at(bot, "DataPrivacy", "ChildDirected") === "boolean" ? undefined : "not said",
      ),
  },
  {
    id: "bot-keeps-no-conversations",
    says: "what callers say is not logged",
    after: ["docs/policy.md#what-is-kept-of-callers", "AwsSolutions-LEX4"],
    check: (stack) =>
      eachOfType(stack, "AWS::Lex::BotAlias", (properties) =>
        properties["ConversationLogSettings"] === undefined ? undefined : "conversation logs",
      ),
  },
  {
    id: "bot-understands-nothing-too",
    says: "the bot has an intent for what it does not understand",
    after: ["https://docs.aws.amazon.com/lexv2/latest/dg/built-in-intent-fallback.html"],
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
    says: "CloudFormation takes the bot's template from S3",
    after: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html",
    ],
    check: ({ template }) => {
      const bytes = Buffer.byteLength(JSON.stringify(template))
      return bytes <= stackTemplateBytes ? [] : [{ path: "bot template", found: `${bytes} bytes` }]
    },
  },
  {
    id: "bot-template-there-first",
    says: "the stack's template lies under its hash, and the one before stays until the stack has moved on",
    after: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html",
    ],
    check: (stack) =>
      stack.ofType("aws_s3_object").flatMap(({ path, address, arguments: is }) => {
        const hashed = text(is["key"]).includes(
          createHash("sha256")
            .update(evaluated(text(is["content"]), String))
            .digest("hex"),
        )
        const first = at(is, "lifecycle", "create_before_destroy") === true
        const used = stack
          .ofType("aws_cloudformation_stack")
          .some(({ arguments: { template_url: url } }) => text(url).includes(`\${${address}.key}`))
        return hashed && first && used
          ? []
          : [{ path, found: "an object that may be gone, or another, when it is read" }]
      }),
  },
  {
    id: "bot-role-for-aliases",
    says: "Lex may take the bot's role on behalf of the bot and of its alias",
    after: ["https://docs.aws.amazon.com/lexv2/latest/dg/built-in-intent-qna.html"],
    check: eachOf("aws_iam_role", ({ arguments: is }) => {
      const trust = text(is["assume_role_policy"])
      return unless(
        !trust.includes("lexv2.amazonaws.com") ||
          (/:bot\/\*/.test(trust) && /:bot-alias\/\*/.test(trust)),
        "one of the two only",
      )
    }),
  },
  {
    id: "bot-associated",
    says: "the instance may use the bot's alias",
    after: [
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-integrationassociation.html",
    ],
    check: (stack) =>
      resourcesOf(stack, "AWS::Connect::IntegrationAssociation").length === 1
        ? []
        : [{ path: "bot template", found: "no association" }],
  },
]

function intentAsksHook(intent: unknown): boolean {
  const confirmation = at(intent, "IntentConfirmationSetting")
  return (
    at(intent, "DialogCodeHook", "Enabled") === true &&
    (confirmation === undefined || asksHook(confirmation)) &&
    list(at(intent, "Slots")).every((slot) =>
      asksHook(at(slot, "ValueElicitationSetting", "SlotCaptureSetting")),
    )
  )
}

function asksHook(setting: unknown): boolean {
  return at(setting, "ElicitationCodeHook", "EnableCodeHookInvocation") === true
}

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
