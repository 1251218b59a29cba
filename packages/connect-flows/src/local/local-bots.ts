import { stat } from "node:fs/promises"
import { resolve } from "node:path"

import { type Terminal, UsageFault, asUsageFault } from "@call-center/command-line"
import { LexFault } from "@call-center/lex-runtime"
import { type DeployedBot, readBotExportFolder } from "@call-center/simulator"

import { namedReferences, referencesAt } from "./flow-references.ts"
import type { LocalFlow } from "./local-flows.ts"
import { type Handler, readHandler, readJson } from "./read-handler.ts"

/** The bots that a call may meet. */
export interface AskedBots {
  /** Each `PATH` or `ALIAS=PATH`: the unzipped folder of an export, a file of `AWS::Lex::Bot` properties, or a template with such a bot. */
  readonly bots: readonly string[]
  /** The file of their code hook. */
  readonly codeHook: string | undefined
  readonly locale: string | undefined
}

/** The bots behind the aliases that flows name. Throws `UsageFault` where an alias is nobody's or anybody's. */
export async function readLocalBots(
  { bots, codeHook, locale }: AskedBots,
  flows: readonly LocalFlow[],
  terminal: Terminal,
): Promise<readonly DeployedBot[]> {
  if (bots.length === 0) return []
  const hook = codeHook === undefined ? undefined : await readHandler(codeHook, terminal)
  const read = await Promise.all(bots.map((word) => readBot(word, terminal)))
  return aliasesIn(flows).flatMap(({ arn, name }) => {
    const bot = botFor(read, arn, name)
    return bot === undefined ? [] : [deployed(bot, { arn, locale, hook })]
  })
}

/** A bot as it was read. */
interface ReadBot {
  readonly alias: string | undefined
  readonly file: string
  readonly name: string
  readonly locales: readonly string[]
  readonly definition: unknown
}

interface Alias {
  readonly arn: string
  /** Of its bot, as far as the console has noted it. */
  readonly name: string | undefined
}

function aliasesIn(flows: readonly LocalFlow[]): readonly Alias[] {
  const names = new Map(
    flows.flatMap(({ content }) => namedReferences(content).map((it) => [it.reference, it.name])),
  )
  const arns = flows.flatMap(({ content }) =>
    referencesAt(content, "ConnectParticipantWithLexBot", ["LexV2Bot", "AliasArn"]),
  )
  return [...new Set(arns)].map((arn) => ({ arn, name: names.get(arn) }))
}

/** The bot that was given for the alias, else the one of its name, else the only one. */
function botFor(
  bots: readonly ReadBot[],
  arn: string,
  name: string | undefined,
): ReadBot | undefined {
  const given = bots.find(({ alias }) => alias !== undefined && (alias === arn || alias === name))
  const free = bots.filter(({ alias }) => alias === undefined)
  return given ?? free.find((bot) => bot.name === name) ?? (free.length === 1 ? free[0] : undefined)
}

function deployed(
  { definition, locales, name, file }: ReadBot,
  {
    arn,
    locale,
    hook,
  }: {
    readonly arn: string
    readonly locale: string | undefined
    readonly hook: Handler | undefined
  },
): DeployedBot {
  const localeId = locale ?? locales.find((it) => it === "en_US") ?? locales[0]
  if (localeId === undefined) throw new UsageFault(`${file}: the bot has no locale`)
  const [botId = name, aliasId = "LOCAL"] = arn.split("/").slice(1)
  return {
    aliasArn: arn,
    aliasName: aliasId,
    aliasId,
    botId,
    definition,
    localeId,
    ...(hook === undefined ? {} : { codeHook: hook }),
  }
}

async function readBot(word: string, terminal: Terminal): Promise<ReadBot> {
  const [, alias, file = word] = /^([^=]+)=(.+)$/.exec(word) ?? []
  const path = resolve(terminal.workingDirectory, file)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new UsageFault(`--bot ${file}: no such file or folder`)
  const definition = found.isDirectory()
    ? exportIn(path, file)
    : botProperties(await readJson(path, file), file)
  const { Name: name, BotLocales } = Object(definition) as Readonly<Record<string, unknown>>
  const locales = Array.isArray(BotLocales)
    ? BotLocales.map((it) => String((it as { LocaleId?: unknown }).LocaleId))
    : []
  return { alias, file, name: String(name), locales, definition }
}

function exportIn(path: string, file: string): unknown {
  try {
    return readBotExportFolder(path)
  } catch (fault) {
    return asUsageFault(LexFault)(
      fault instanceof LexFault ? new LexFault(`--bot ${file}: ${fault.message}`) : fault,
    )
  }
}

/** The bot of a CloudFormation template, or the properties themselves. */
function botProperties(value: unknown, file: string): unknown {
  const { Resources, BotLocales } = Object(value) as Readonly<Record<string, unknown>>
  const resources = Object.values(Object(Resources)) as readonly Readonly<Record<string, unknown>>[]
  const bot = resources.find((it) => it["Type"] === "AWS::Lex::Bot")?.["Properties"]
  if (bot !== undefined) return bot
  if (BotLocales !== undefined) return value
  throw new UsageFault(
    `--bot ${file}: expected the properties of an AWS::Lex::Bot or a template with one`,
  )
}
