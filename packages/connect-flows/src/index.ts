/** The commands, to be put into a command of one's own. */
export { connectFlowsCommands } from "./connect-flows-command.ts"
