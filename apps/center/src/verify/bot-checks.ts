import { type ConnectClient, paginateListBots } from "@aws-sdk/client-connect"
import {
  DescribeBotAliasCommand,
  DescribeBotLocaleCommand,
  type LexModelsV2Client,
} from "@aws-sdk/client-lex-models-v2"

import { botVersionQuota, botVersions } from "../aws/bot-versions.ts"
import { type Check, type Finding, failed, ok, warning } from "../report/check.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"
import type { VerifySubject } from "./verify-subject.ts"

export interface BotClients {
  readonly connect: ConnectClient
  readonly lex: LexModelsV2Client
}

/** From here on somebody ought to know; there is room for twenty changes of the bot more. */
const manyVersions = 80

const minutes = "changes of an alias take a few minutes: run it again, or with --wait"

/** Whether the deployed version of the bot is built, the alias serves it, and the instance may use it. */
export function botChecks(
  { connect, lex }: BotClients,
  { outputs, callCenter }: VerifySubject,
): readonly Check[] {
  const { locale } = callCenter
  return [
    { name: "bot locale", run: () => built(lex, outputs, locale) },
    { name: "bot alias", run: () => served(lex, outputs, locale) },
    { name: "bot association", run: () => associated(connect, outputs) },
    { name: "bot versions", run: () => versions(lex, outputs) },
  ]
}

async function built(
  lex: LexModelsV2Client,
  outputs: StackOutputs,
  localeId: string,
): Promise<Finding> {
  const { BotId: botId, BotVersion: botVersion } = outputs
  const locale = await lex.send(new DescribeBotLocaleCommand({ botId, botVersion, localeId }))
  const { botLocaleStatus = "unknown", failureReasons = [], recommendedActions = [] } = locale
  return botLocaleStatus === "Built"
    ? ok(`${localeId} of version ${botVersion} is Built`)
    : failed(
        [`${localeId} of version ${botVersion} is ${botLocaleStatus}`, ...failureReasons].join(
          ": ",
        ),
        recommendedActions[0] ?? "building takes a minute or two: run it again, or with --wait",
      )
}

async function served(
  lex: LexModelsV2Client,
  outputs: StackOutputs,
  localeId: string,
): Promise<Finding> {
  const { BotId: botId, BotVersion, BotAliasArn } = outputs
  const botAliasId = BotAliasArn.split("/").at(-1)
  const alias = await lex.send(new DescribeBotAliasCommand({ botId, botAliasId }))
  const { botAliasStatus = "unknown", botVersion = "none", botAliasName = "" } = alias
  const settings = alias.botAliasLocaleSettings?.[localeId]
  const hook = settings?.codeHookSpecification?.lambdaCodeHook?.lambdaARN
  if (botAliasStatus !== "Available")
    return failed(`the alias ${botAliasName} is ${botAliasStatus}`, minutes)
  if (botVersion !== BotVersion)
    return failed(
      `the alias ${botAliasName} serves version ${botVersion}, deployed is ${BotVersion}`,
      `run "terraform apply"; ${minutes}`,
    )
  if (settings?.enabled !== true || hook?.includes(`:${outputs.CodeHookName}:`) !== true)
    return failed(
      `${localeId} of the alias ${settings?.enabled === true ? `calls ${hook ?? "no code hook"}` : "is switched off"}`,
      'run "terraform apply"',
    )
  return ok(`${botAliasName} serves version ${botVersion} with the code hook`)
}

/** A deployment that changes the bot makes a version, and Lex numbers no more than the quota. */
async function versions(lex: LexModelsV2Client, { BotId }: StackOutputs): Promise<Finding> {
  const { length } = await botVersions(lex, BotId)
  const finding = `${length} of ${botVersionQuota}`
  return length >= manyVersions
    ? warning(finding, '"pnpm center mend" deletes the oldest that nothing serves')
    : ok(finding)
}

/** ListIntegrationAssociations knows everything but bots; these are listed on their own. */
async function associated(client: ConnectClient, outputs: StackOutputs): Promise<Finding> {
  const { ConnectInstanceId: InstanceId, BotAliasArn } = outputs
  for await (const { LexBots = [] } of paginateListBots(
    { client },
    { InstanceId, LexVersion: "V2" },
  ))
    if (LexBots.some(({ LexV2Bot }) => LexV2Bot?.AliasArn === BotAliasArn))
      return ok("the instance may use the alias")
  return failed("the instance knows no such bot alias", 'run "terraform apply"')
}
