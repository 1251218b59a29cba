export { createLexRuntime, type LexRuntimeOptions } from "./create-lex-runtime.ts"
export { readBotExport, type BotExportFiles } from "./definition/read-bot-export.ts"
export { LexFault } from "./lex-fault.ts"
export type {
  LexEffect,
  LexInput,
  LexListening,
  LexMessage,
  LexResult,
  LexRuntime,
  LexSession,
  LexSessionStart,
  LexStepInput,
  LexTurn,
} from "./lex-runtime.ts"
