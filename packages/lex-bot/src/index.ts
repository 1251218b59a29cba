export { type BotLocaleId, botLocales, type BotOptions } from "./bot-options.ts"
export { botDefinition } from "./definition/bot-definition.ts"
export type { BotProperties } from "./definition/bot-properties.ts"
export {
  botAliasName,
  defaultBotName,
  type IntentName,
  intentNames,
  menuKeys,
  noneChoice,
  type SlotName,
  slotNames,
  slotTypeNames,
} from "./names.ts"
