/** Taking turns on a call, without anything of Node.js: a phone in the browser takes them as any other. */
export { collectKeys, type CollectedKeys } from "./collect-keys.ts"
export { takeTurn } from "./take-turn.ts"
export {
  type Awaiting,
  newTurn,
  type Turn,
  type TurnCommand,
  type TurnEvent,
  type TurnStep,
} from "./turn.ts"
