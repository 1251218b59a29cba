export type { CallEvent, CallEventBody, Comparison, EventStamp } from "./call-event.ts"
export type { AwaitedInput, KeyRules, SpeechRules } from "./events/awaited-input.ts"
export type { CallPlaced } from "./events/call-placed.ts"
export type { CodeHookExchange, LexTurnTold, WordsRead } from "./events/lex-turn-told.ts"
export type { Call } from "./call.ts"
export { type SimulatorClock, simulatedClock } from "./clock.ts"
export {
  type CoverageException,
  type CoverageGate,
  coverageGate,
} from "./flow-coverage/coverage-gate.ts"
export { coverageText } from "./flow-coverage/coverage-text.ts"
export {
  type CoverageReport,
  type FlowCoverage,
  flowCoverage,
  type FlowTransition,
} from "./flow-coverage/flow-coverage.ts"
export { createSimulator, type NewSimulatorOptions } from "./create-simulator.ts"
export type { ExploreFinding } from "./explore/explore-finding.ts"
export { explore, type ExploreOptions, type FlowExploration } from "./explore/explore.ts"
export { FlowLoadFault } from "./flow/flow-load-fault.ts"
export type {
  HoursOfOperationResource,
  InstanceResources,
  QueueResource,
} from "./instance-resources.ts"
export { type AskScenario, type MissingAnswer, withAnswers } from "./missing-answer.ts"
export { junitXml, type ScriptResult } from "./report/junit-xml.ts"
export type { Scenario, ScriptScenario } from "./scenario/scenario.ts"
export {
  type Departure,
  createReplay,
  type Replay,
  type ReplayCall,
  type ReplayInstance,
} from "./recording/replay-call.ts"
export { replayText } from "./recording/replay-text.ts"
export { CallScriptFailure } from "./script/call-script-failure.ts"
export { CallScriptFault } from "./script/call-script-fault.ts"
export type { CallScript, CallStep, NamedSteps, ScriptedCall } from "./script/call-script.ts"
export { customerTurns, type CustomerTurn } from "./script/customer-turns.ts"
export { durationMs } from "./script/take-step.ts"
export { patternOf } from "./script/expectation.ts"
export { parseCallScript, parseScenario, parseSharedSteps } from "./script/parse-call-script.ts"
export {
  type CallScriptReport,
  type CallScriptRun,
  runCallScript,
  type ScriptCenter,
} from "./script/run-call-script.ts"
export { transcriptLines } from "./script/transcript-lines.ts"
export { readBotExportFolder } from "./read-bot-export-folder.ts"
export { SimulatorFault } from "./simulator-fault.ts"
export type {
  DeployedBot,
  DeployedFlow,
  DialOptions,
  Simulator,
  SimulatorOptions,
} from "./simulator.ts"
