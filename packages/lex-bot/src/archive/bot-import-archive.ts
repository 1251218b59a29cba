import { createHash } from "node:crypto"

import type { Locale } from "@call-center/domain"
import { strToU8, type Zippable, zipSync } from "fflate"

import type {
  BotLocale,
  BotProperties,
  Intent,
  Slot,
  SlotType,
} from "../definition/bot-properties.ts"
import { camelCasedProperties } from "./camel-case.ts"

/** Lex's names of the locales, as its exports have them. */
const localeNames: Readonly<Record<Locale, string>> = {
  en_US: "English (US)",
  es_US: "Spanish (US)",
}

/** The earliest time that a zip can hold: the same bot gives the same bytes. */
const zipEpoch = new Date(1980, 0, 1)

type ArchiveFile = readonly [path: string, content: Readonly<Record<string, unknown>>]

/**
 * The bot as the zip that Lex's console imports ("Create bot", "Import"). The layout follows real exports, from which
 * the documented one differs. An archive holds neither alias, role nor Lambda: those are set after the import.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/import-export-format.html
 */
export function botImportArchive(bot: BotProperties): Uint8Array {
  const files = [
    manifestFile,
    botFile(bot),
    ...bot.BotLocales.flatMap((one) => localeFiles(bot, one)),
  ]
  const entries: Zippable = Object.fromEntries(
    files.map(([path, content]) => [path, strToU8(JSON.stringify(content))]),
  )
  return zipSync(entries, { level: 9, mtime: zipEpoch })
}

const manifestFile: ArchiveFile = [
  "Manifest.json",
  { metaData: { schemaVersion: "1", fileFormat: "LexJson", resourceType: "BOT" } },
]

function botFile(bot: BotProperties): ArchiveFile {
  return [
    `${bot.Name}/Bot.json`,
    {
      name: bot.Name,
      identifier: identifier(bot.Name),
      version: "DRAFT",
      description: bot.Description,
      dataPrivacy: camelCasedProperties(bot.DataPrivacy),
      idleSessionTTLInSeconds: bot.IdleSessionTTLInSeconds,
    },
  ]
}

function localeFiles(bot: BotProperties, locale: BotLocale): readonly ArchiveFile[] {
  const folder = `${bot.Name}/BotLocales/${locale.LocaleId}`
  return [
    [
      `${folder}/BotLocale.json`,
      {
        name: localeNames[locale.LocaleId],
        identifier: locale.LocaleId,
        version: null,
        description: null,
        voiceSettings: camelCasedProperties(locale.VoiceSettings),
        nluConfidenceThreshold: locale.NluConfidenceThreshold,
      },
    ],
    ...locale.SlotTypes.map((type) => slotTypeFile(folder, type)),
    ...locale.Intents.flatMap((intent) => intentFiles(folder, intent)),
  ]
}

function slotTypeFile(folder: string, type: SlotType): ArchiveFile {
  const path = `${folder}/SlotTypes/${type.Name}/SlotType.json`
  return [path, { ...part(path, type), description: null, parentSlotTypeSignature: null }]
}

function intentFiles(folder: string, intent: Intent): readonly ArchiveFile[] {
  const { Slots = [], ...own } = intent
  const path = `${folder}/Intents/${intent.Name}/Intent.json`
  return [
    [path, { ...noIntent, ...part(path, own) }],
    ...Slots.map((slot) => slotFile(`${folder}/Intents/${intent.Name}`, slot)),
  ]
}

/** Exports name every property of an intent, also those it does not have. */
const noIntent = {
  description: null,
  parentIntentSignature: null,
  sampleUtterances: null,
  intentConfirmationSetting: null,
  intentClosingSetting: null,
  initialResponseSetting: null,
  inputContexts: null,
  outputContexts: null,
  kendraConfiguration: null,
  slotPriorities: [],
}

function slotFile(folder: string, slot: Slot): ArchiveFile {
  const path = `${folder}/Slots/${slot.Name}/Slot.json`
  return [
    path,
    {
      description: null,
      multipleValuesSetting: null,
      obfuscationSetting: null,
      ...part(path, slot),
    },
  ]
}

function part(path: string, properties: object): Readonly<Record<string, unknown>> {
  return { ...camelCasedProperties(properties), identifier: identifier(path) }
}

/** Ten letters and digits, as Lex gives them out; an import only needs them to differ. */
function identifier(path: string): string {
  if (path.endsWith("/FallbackIntent/Intent.json")) return "FALLBCKINT"
  return createHash("sha256").update(path).digest("hex").slice(0, 10).toUpperCase()
}
