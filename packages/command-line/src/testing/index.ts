export { type FakeTerminal, fakeTerminal } from "./fake-terminal.ts"
export { itIsACommandLine } from "./command-line-contract.ts"
