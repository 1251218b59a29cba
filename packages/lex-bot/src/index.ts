export { botImportArchive } from "./archive/bot-import-archive.ts"
export type { BotOptions } from "./bot-options.ts"
export { botDefinition } from "./definition/bot-definition.ts"
export type { BotProperties } from "./definition/bot-properties.ts"
export type { Faq } from "./faq/faq.ts"
export { type FaqProblem, faqProblems } from "./faq/faq-problems.ts"
export {
  botAliasName,
  type ClosingIntentName,
  defaultBotName,
  type IntentName,
  intentNames,
  menuKeys,
  noneChoice,
  type QuestionName,
  questionNames,
  type SlotName,
  slotNames,
  type TaskName,
  taskNames,
} from "./names.ts"
export type { CloudFormationTemplate } from "./template/cloudformation-template.ts"
export {
  lexBotOutputs,
  lexBotParameters,
  lexBotTemplate,
  type LexBotTemplateOptions,
} from "./template/lex-bot-template.ts"
