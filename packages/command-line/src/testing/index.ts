export { type FakeTerminal, fakeTerminal } from "./fake-terminal.ts"
export { itIsACommandLine, itRefusesInOneLine } from "./command-line-contract.ts"
