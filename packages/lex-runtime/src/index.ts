export { createLexRuntime, type LexRuntimeOptions } from "./create-lex-runtime.ts"
export { readBotExport, type BotExportFiles } from "./definition/read-bot-export.ts"
export { LexFault } from "./lex-fault.ts"
export type {
  LexEffect,
  LexExpectation,
  LexInput,
  LexInterpretation,
  LexListening,
  LexMessage,
  LexResult,
  LexRuntime,
  LexSession,
  LexSessionStart,
  LexStepInput,
  LexTurn,
  RecordedInterpretations,
} from "./lex-runtime.ts"
export type { SlotValue } from "./slot-value.ts"
