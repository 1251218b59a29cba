import {
  DeleteBotVersionCommand,
  type LexModelsV2Client,
  paginateListBotAliases,
  paginateListBotVersions,
} from "@aws-sdk/client-lex-models-v2"

/** https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html: versions per bot. */
export const botVersionQuota = 100

/** Versions that stay besides those that an alias serves: calls under way and a way back need the last few. */
const keptVersions = 20

/** Numbers of a bot's versions, the newest first; the draft is none. */
export async function botVersions(
  lex: LexModelsV2Client,
  botId: string,
): Promise<readonly number[]> {
  const versions: number[] = []
  for await (const { botVersionSummaries = [] } of paginateListBotVersions(
    { client: lex },
    { botId },
  ))
    versions.push(
      ...botVersionSummaries
        .map(({ botVersion }) => Number(botVersion))
        .filter((version) => Number.isInteger(version)),
    )
  return versions.toSorted((one, other) => other - one)
}

/** Deletes the versions that no alias serves but the newest, and returns their numbers, the newest first. */
export async function pruneBotVersions(
  lex: LexModelsV2Client,
  botId: string,
): Promise<readonly number[]> {
  const served = new Set<number>()
  for await (const { botAliasSummaries = [] } of paginateListBotAliases({ client: lex }, { botId }))
    for (const { botVersion } of botAliasSummaries) served.add(Number(botVersion))
  const old = (await botVersions(lex, botId))
    .slice(keptVersions)
    .filter((version) => !served.has(version))
  for (const version of old)
    await lex.send(new DeleteBotVersionCommand({ botId, botVersion: String(version) }))
  return old
}
