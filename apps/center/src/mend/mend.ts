import { ConnectClient } from "@aws-sdk/client-connect"
import { LexModelsV2Client } from "@aws-sdk/client-lex-models-v2"

import { botVersions, pruneBotVersions } from "../aws/bot-versions.ts"
import { clientSettings } from "../aws/client-settings.ts"
import type { CenterContext } from "../command/center-context.ts"
import type { MendCommand } from "../command/verb-options.ts"
import { type Check, type Finding, ok } from "../report/check.ts"
import { reportChecks } from "../report/report-checks.ts"
import { readOutputsIfDeployed } from "../stack/read-outputs.ts"
import { adoptLost } from "./adoption/adopt-lost.ts"
import { adoptionClients } from "./adoption/adoption-clients.ts"
import { resourceChecks } from "./mend-resources.ts"
import { taintedResources } from "./tainted-resources.ts"

/**
 * `pnpm center mend`: puts away what keeps the next apply from going on, and imports what a killed apply left behind; true when
 * nothing is left that does.
 */
export async function mend(command: MendCommand, context: CenterContext): Promise<boolean> {
  const { stackFolder, callCenter } = context
  const settings = clientSettings(callCenter.deployment.region)
  const tainted = taintedResources(stackFolder)
  const botId = readOutputsIfDeployed(command.outputs, stackFolder)?.BotId
  const checks: readonly Check[] =
    tainted.length === 0
      ? [{ name: "creations", run: nothingTainted }]
      : resourceChecks({ connect: new ConnectClient(settings), stackFolder }, tainted)
  const versions: readonly Check[] =
    botId === undefined
      ? []
      : [{ name: "bot versions", run: () => pruned(new LexModelsV2Client(settings), botId) }]
  const more = async () => [
    ...(await adoptLost({
      aws: adoptionClients(callCenter.deployment.region),
      context,
      yes: command.yes,
    })),
    ...versions,
  ]
  return reportChecks({ ...command, checks, more, patience: undefined }, context.output)
}

async function nothingTainted(): Promise<Finding> {
  return ok("none failed half-way")
}

async function pruned(lex: LexModelsV2Client, botId: string): Promise<Finding> {
  const deleted = await pruneBotVersions(lex, botId)
  const left = (await botVersions(lex, botId)).length
  return ok(
    deleted.length === 0
      ? `${left} versions, none of them too old`
      : `deleted ${deleted.length} that nothing serves, ${deleted.at(-1)} to ${deleted[0]}; ${left} are left`,
  )
}
