import type { CallCenter } from "@call-center/config"
import {
  type CallEvent,
  CallScriptFailure,
  type ScriptResult,
  runCallScript,
} from "@call-center/simulator"

import { scriptCenter } from "./script-center.ts"
import type { ScriptFile } from "./script-files.ts"

/** What came of a run of scripts. */
export interface ScriptsRun {
  readonly results: readonly ScriptResult[]
  /** The events of every call of every script, failed ones up to where they failed. */
  readonly calls: readonly (readonly CallEvent[])[]
}

/** Runs scripts one after the other, each in a call centre of its own, and tells of each as it ends. */
export async function runScripts(
  scripts: readonly ScriptFile[],
  callCenter: CallCenter,
  ended: (result: ScriptResult) => void,
): Promise<ScriptsRun> {
  const results: ScriptResult[] = []
  const calls: (readonly CallEvent[])[] = []
  const startCenter = scriptCenter(callCenter)
  for (const { file, script } of scripts) {
    const startedAt = performance.now()
    let failure: string | undefined
    try {
      const report = await withinPatience(script.name, runCallScript(script, { startCenter }))
      calls.push(...report.calls)
    } catch (error) {
      if (!(error instanceof CallScriptFailure || error instanceof PatienceEnded)) throw error
      if (error instanceof CallScriptFailure) calls.push(...error.failed.calls)
      failure = error.message
    }
    const durationMs = performance.now() - startedAt
    const result = { name: script.name, file, durationMs, failure }
    results.push(result)
    ended(result)
  }
  return { results, calls }
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
