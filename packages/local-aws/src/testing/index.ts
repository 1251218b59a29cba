export { availableEngines, missingEnginesNote, otherEngines } from "./available-engines.ts"
export type {
  AvailableEngines,
  DatabaseEngine,
  MissingEngine,
  RunningEngine,
} from "./database-engine.ts"
export { runLimited, startOf } from "./file-limit.ts"
