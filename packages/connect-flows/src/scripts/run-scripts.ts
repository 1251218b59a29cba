import {
  type CallEvent,
  type CallScript,
  CallScriptFailure,
  type CallScriptRun,
  type ScriptResult,
  runCallScript,
} from "@call-center/simulator"

import type { ScriptFile } from "./script-files.ts"

/** What came of a run of scripts. */
export interface ScriptsRun {
  readonly played: readonly PlayedScript[]
  /** The events of every call of every script, failed ones up to where they failed. */
  readonly calls: readonly (readonly CallEvent[])[]
}

/** A script that was run. */
export interface PlayedScript extends ScriptResult {
  readonly about: string | undefined
  /** The events of each call. */
  readonly calls: readonly (readonly CallEvent[])[]
  /** The expectation that was not met. */
  readonly failed: CallScriptFailure["failed"] | undefined
}

/** Runs scripts one after the other, each in a call centre that is started for it, and tells of each as it ends. */
export async function runScripts(
  scripts: readonly ScriptFile[],
  startCenter: CallScriptRun["startCenter"],
  ended: (result: ScriptResult) => void,
): Promise<ScriptsRun> {
  const played: PlayedScript[] = []
  for (const { file, script } of scripts) {
    const startedAt = performance.now()
    const outcome = await outcomeOf(script, startCenter)
    const durationMs = performance.now() - startedAt
    const result = { name: script.name, file, durationMs, failure: outcome.failure }
    played.push({ ...result, ...outcome, about: script.about })
    ended(result)
  }
  return { played, calls: played.flatMap(({ calls }) => calls) }
}

async function outcomeOf(
  script: CallScript,
  startCenter: CallScriptRun["startCenter"],
): Promise<Pick<PlayedScript, "calls" | "failed" | "failure">> {
  try {
    const { calls } = await withinPatience(script.name, runCallScript(script, { startCenter }))
    return { calls, failed: undefined, failure: undefined }
  } catch (error) {
    if (error instanceof CallScriptFailure)
      return { calls: error.failed.calls, failed: error.failed, failure: error.message }
    if (!(error instanceof PatienceEnded)) throw error
    return { calls: [], failed: undefined, failure: error.message }
  }
}

/** One line for a script that passed; file and reason of one that failed. */
export function resultText({ name, file, durationMs, failure }: ScriptResult): string {
  return failure === undefined
    ? `ok      ${name} (${Math.round(durationMs)} ms)\n`
    : `FAILED  ${file}\n${failure}\n`
}

/** A script of simulated time ends within a second or so; one that does not waits for something that never comes. */
const patienceMs = 600_000

class PatienceEnded extends Error {
  override readonly name = "PatienceEnded"
}

async function withinPatience<Value>(name: string, running: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new PatienceEnded(`${name}\n  did not end within ${patienceMs / 1000} s`))
    }, patienceMs)
  })
  try {
    return await Promise.race([running, ended])
  } finally {
    clearTimeout(timer)
  }
}
