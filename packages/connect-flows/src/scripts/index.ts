/** Call scripts and scenarios in files, and running them. */
export { readCoverageExceptions } from "./coverage-exceptions.ts"
export { type PlayedScript, type ScriptsRun, resultText, runScripts } from "./run-scripts.ts"
export { readScenario } from "./scenario-file.ts"
export { readScripts, type ScriptFile } from "./script-files.ts"
