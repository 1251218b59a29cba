/** A phone at a terminal: lines that the caller types, and a call as people read it. */
export { type CallerLines, type CallerKeyboard, callerLines } from "./caller-lines.ts"
export { aside, callLines, endWords } from "./call-lines.ts"
export { converse } from "./converse.ts"
