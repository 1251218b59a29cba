import { LexFault } from "../lex-fault.ts"
import { cloudFormationNames, withSlotTypeNames } from "./cloudformation-names.ts"

/** Files of an exported bot: path inside the export to text. */
export type BotExportFiles = Readonly<Record<string, string>>

type Json = Record<string, unknown>

/**
 * Reads a bot that was exported from Lex V2 (`LexJson`, unzipped) as the `AWS::Lex::Bot` properties that would deploy it.
 * An export holds neither aliases nor the bot's role; a conversation needs neither.
 * @throws LexFault when there is no `Bot.json`, a file is no JSON, or nested too deeply.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/import-export-format.html
 */
export function readBotExport(files: BotExportFiles): Json {
  const botPath = Object.keys(files)
    .filter((path) => /(?:^|\/)Bot\.json$/.test(path))
    .toSorted()[0]
  if (botPath === undefined)
    throw new LexFault(
      "the export has no Bot.json: give the unzipped folder of a Lex V2 export, or the folder inside it that holds Bot.json",
    )
  const root = botPath.slice(0, -"Bot.json".length)
  const bot = readJson(files, botPath)
  const localeFolder = new RegExp(`^${escaped(root)}BotLocales/([^/]+)/BotLocale\\.json$`)
  return {
    ...cloudFormationNames(bot),
    BotLocales: matching(files, localeFolder).map(([path, localeId]) =>
      readLocale(files, path.slice(0, -"BotLocale.json".length), localeId),
    ),
  }
}

function readLocale(files: BotExportFiles, folder: string, localeId: string): Json {
  const slotTypes = matching(
    files,
    new RegExp(`^${escaped(folder)}SlotTypes/([^/]+)/SlotType\\.json$`),
  ).map(([path]) => readJson(files, path))
  const intents = matching(files, new RegExp(`^${escaped(folder)}Intents/([^/]+)/Intent\\.json$`))
  const locale = {
    ...cloudFormationNames(readJson(files, `${folder}BotLocale.json`)),
    LocaleId: localeId,
    SlotTypes: slotTypes.map(cloudFormationNames),
    Intents: intents.map(([path]) => readIntent(files, path)),
  }
  const names = new Map(slotTypes.map((type) => [String(type["identifier"]), String(type["name"])]))
  return withSlotTypeNames(locale, names)
}

function readIntent(files: BotExportFiles, path: string): Json {
  const folder = path.slice(0, -"Intent.json".length)
  const slots = matching(files, new RegExp(`^${escaped(folder)}Slots/([^/]+)/Slot\\.json$`))
  return {
    ...cloudFormationNames(readJson(files, path)),
    Slots: slots.map(([slot]) => cloudFormationNames(readJson(files, slot))),
  }
}

/** Paths that match, with what their first group holds, in a fixed order. */
function matching(files: BotExportFiles, pattern: RegExp): (readonly [string, string])[] {
  return Object.keys(files)
    .toSorted()
    .flatMap((path) => {
      const match = pattern.exec(path)
      return match ? [[path, match[1] ?? ""] as const] : []
    })
}

function readJson(files: BotExportFiles, path: string): Json {
  const value = parsed(files, path)
  if (!isObject(value))
    throw new LexFault(`${path} of the exported bot holds no object: export the bot again`)
  if (isTooDeep(value))
    throw new LexFault(
      `${path} of the exported bot is nested more than ${maximumDepth} levels deep, as no export is`,
    )
  return value
}

function parsed(files: BotExportFiles, path: string): unknown {
  try {
    return JSON.parse(files[path] ?? "")
  } catch (cause) {
    throw new LexFault(`${path} of the exported bot is no JSON: export the bot again`, { cause })
  }
}

/** Lists and objects within one another; what reads them calls itself for each. */
const maximumDepth = 100

function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth <= maximumDepth && level.length > 0; depth += 1)
    level = level.flatMap((each) =>
      typeof each === "object" && each !== null ? Object.values(each) : [],
    )
  return level.length > 0
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
