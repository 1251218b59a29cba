export {
  type ProgramOptions,
  type ProgramResult,
  runInForeground,
  runProgram,
} from "./child-program.ts"
export { type CommandGroup, commandGroup } from "./command-group.ts"
export { type Arguments, type Command, type OptionValues, command } from "./command.ts"
export { confirmed } from "./confirmed.ts"
export { npmProgram } from "./npm-program.ts"
export { any, one, some } from "./operands.ts"
export { flag, option, optionOr, repeated, requiredOption } from "./option.ts"
export { progressOver } from "./progress-over.ts"
export { type Program, prepareCommand, runCommand } from "./run-command.ts"
export { runMain } from "./run-main.ts"
export { type Piece, styled } from "./styled.ts"
export { fileFaultReason } from "./system-fault.ts"
export type { ExitCode, Terminal } from "./terminal.ts"
export { UsageFault, asUsageFault } from "./usage-fault.ts"
export { type ValueKind, instantMs, oneOf, text, wholeNumber } from "./value-kind.ts"
export { labelled } from "./wrapped-text.ts"
