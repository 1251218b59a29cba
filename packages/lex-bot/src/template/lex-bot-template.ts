import type { BotProperties } from "../definition/bot-properties.ts"
import { botAliasName } from "../names.ts"
import { botVersionId } from "./bot-version-id.ts"
import type { CloudFormationResource, CloudFormationTemplate } from "./cloudformation-template.ts"

/** What surrounds the bot in its stack. */
export interface LexBotTemplateOptions {
  readonly bot: BotProperties
  /** Put on the bot and its alias in addition to ours. */
  readonly tags?: Readonly<Record<string, string>>
}

/** Parameters that the stack must be given. */
export const lexBotParameters = {
  /** The role that Lex assumes to speak through Polly. */
  lexRoleArn: "LexRoleArn",
  /** The Lambda alias (or function) that is the code hook. */
  codeHookArn: "CodeHookArn",
  /** The Amazon Connect instance that may use the bot. */
  connectInstanceArn: "ConnectInstanceArn",
} as const

/** Outputs of the stack; a contact flow names the bot by its alias ARN. */
export const lexBotOutputs = {
  botId: "BotId",
  botVersion: "BotVersion",
  botAliasArn: "BotAliasArn",
} as const

/**
 * The CloudFormation template that takes a bot from its definition to a Connect instance: bot, version, alias with the
 * code hook, the hook's permission, association. Roles, the Lambda and the instance come in as parameters.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Lex.html
 */
export function lexBotTemplate(options: LexBotTemplateOptions): CloudFormationTemplate {
  const { bot } = options
  const version = botVersionId(bot)
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: `Amazon Lex V2 bot ${bot.Name}, associated with an Amazon Connect instance`,
    Parameters: parameters(),
    Resources: {
      Bot: botResource(options),
      [version]: versionResource(bot),
      BotAlias: aliasResource(options, version),
      CodeHookPermission: permissionResource(),
      ConnectAssociation: associationResource(),
    },
    Outputs: {
      [lexBotOutputs.botId]: { Value: ref("Bot") },
      [lexBotOutputs.botVersion]: { Value: attribute(version, "BotVersion") },
      [lexBotOutputs.botAliasArn]: { Value: attribute("BotAlias", "Arn") },
    },
  }
}

function parameters(): CloudFormationTemplate["Parameters"] {
  return {
    [lexBotParameters.lexRoleArn]: {
      Type: "String",
      Description: "Role that Lex assumes to speak through Polly",
    },
    [lexBotParameters.codeHookArn]: {
      Type: "String",
      Description: "Lambda alias that answers the bot's code hooks",
    },
    [lexBotParameters.connectInstanceArn]: {
      Type: "String",
      Description: "Amazon Connect instance that may use the bot",
    },
  }
}

function botResource({ bot, tags }: LexBotTemplateOptions): CloudFormationResource {
  return {
    Type: "AWS::Lex::Bot",
    Properties: {
      ...bot,
      RoleArn: ref(lexBotParameters.lexRoleArn),
      BotTags: tagList(tags),
    },
  }
}

function versionResource(bot: BotProperties): CloudFormationResource {
  return {
    Type: "AWS::Lex::BotVersion",
    // Calls go on with the version they began with until the alias has moved, which takes minutes.
    DeletionPolicy: "RetainExceptOnCreate",
    UpdateReplacePolicy: "Retain",
    Properties: {
      BotId: ref("Bot"),
      BotVersionLocaleSpecification: bot.BotLocales.map(({ LocaleId }) => ({
        LocaleId,
        BotVersionLocaleDetails: { SourceBotVersion: "DRAFT" },
      })),
    },
  }
}

function aliasResource(
  { bot, tags }: LexBotTemplateOptions,
  version: string,
): CloudFormationResource {
  return {
    Type: "AWS::Lex::BotAlias",
    Properties: {
      BotId: ref("Bot"),
      BotAliasName: botAliasName,
      BotVersion: attribute(version, "BotVersion"),
      BotAliasLocaleSettings: bot.BotLocales.map(({ LocaleId }) => ({
        LocaleId,
        BotAliasLocaleSetting: {
          Enabled: true,
          CodeHookSpecification: {
            LambdaCodeHook: {
              CodeHookInterfaceVersion: "1.0",
              LambdaArn: ref(lexBotParameters.codeHookArn),
            },
          },
        },
      })),
      BotAliasTags: tagList(tags),
    },
  }
}

/** Only this alias may invoke the hook, and only from this account. */
function permissionResource(): CloudFormationResource {
  return {
    Type: "AWS::Lambda::Permission",
    Properties: {
      Action: "lambda:InvokeFunction",
      FunctionName: ref(lexBotParameters.codeHookArn),
      Principal: "lexv2.amazonaws.com",
      SourceAccount: ref("AWS::AccountId"),
      SourceArn: attribute("BotAlias", "Arn"),
    },
  }
}

function associationResource(): CloudFormationResource {
  return {
    Type: "AWS::Connect::IntegrationAssociation",
    Properties: {
      InstanceId: ref(lexBotParameters.connectInstanceArn),
      IntegrationType: "LEX_BOT",
      IntegrationArn: attribute("BotAlias", "Arn"),
    },
  }
}

/** AWS's samples put the first tag on bots that Connect shows in its flow designer. */
function tagList(
  tags: LexBotTemplateOptions["tags"] = {},
): readonly { readonly Key: string; readonly Value: string }[] {
  const all = { AmazonConnectEnabled: "True", ...tags }
  return Object.entries(all).map(([Key, Value]) => ({ Key, Value }))
}

function ref(logicalId: string): { readonly Ref: string } {
  return { Ref: logicalId }
}

function attribute(
  logicalId: string,
  name: string,
): { readonly "Fn::GetAtt": readonly [string, string] } {
  return { "Fn::GetAtt": [logicalId, name] }
}
