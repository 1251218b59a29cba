import { type Handlers, type World, notFound, textOf } from "./world.ts"

interface AliasLocale {
  readonly LocaleId: string
  readonly BotAliasLocaleSetting: {
    readonly Enabled: boolean
    readonly CodeHookSpecification: {
      readonly LambdaCodeHook: {
        readonly CodeHookInterfaceVersion: string
        readonly LambdaArn: string
      }
    }
  }
}

/** What CloudFormation made of bots, as Lex tells of it. */
export const lexModels: Handlers = {
  DescribeBotLocale: (input, world) => {
    const { botId, botVersion, localeId } = input
    return world.items("bot").has(textOf(input, "botId"))
      ? { output: { botId, botVersion, localeId, botLocaleStatus: "Built" } }
      : notFound("bot")
  },
  DescribeBotAlias: (input, world) => {
    const alias = world.items("bot-alias").get(textOf(input, "botAliasId"))
    if (alias === undefined) return notFound("alias")
    const { fields, id } = alias
    const locales = (fields["BotAliasLocaleSettings"] ?? []) as readonly AliasLocale[]
    return {
      output: {
        botAliasId: id,
        botAliasName: fields["BotAliasName"],
        botId: fields["BotId"],
        botVersion: fields["BotVersion"],
        botAliasStatus: "Available",
        botAliasLocaleSettings: Object.fromEntries(
          locales.map(({ LocaleId, BotAliasLocaleSetting: { Enabled, CodeHookSpecification } }) => [
            LocaleId,
            {
              enabled: Enabled,
              codeHookSpecification: {
                lambdaCodeHook: {
                  codeHookInterfaceVersion:
                    CodeHookSpecification.LambdaCodeHook.CodeHookInterfaceVersion,
                  lambdaARN: CodeHookSpecification.LambdaCodeHook.LambdaArn,
                },
              },
            },
          ]),
        ),
      },
    }
  },
  ListBotVersions: (input, world) => ({
    output: {
      botId: input["botId"],
      botVersionSummaries: ofBot(world, "bot-version", textOf(input, "botId")).map(({ id }) => ({
        botVersion: id,
        botStatus: "Available",
      })),
    },
  }),
  ListBotAliases: (input, world) => ({
    output: {
      botId: input["botId"],
      botAliasSummaries: ofBot(world, "bot-alias", textOf(input, "botId")).map(
        ({ id, fields }) => ({
          botAliasId: id,
          botAliasName: fields["BotAliasName"],
          botVersion: fields["BotVersion"],
          botAliasStatus: "Available",
        }),
      ),
    },
  }),
}

function ofBot(world: World, kind: string, botId: string) {
  return [...world.items(kind).values()].filter(({ fields }) => fields["BotId"] === botId)
}
