import type { CallEvent } from "../call-event.ts"
import type { Call } from "../call.ts"
import type { ScriptScenario } from "../scenario/scenario.ts"
import type { DialOptions } from "../simulator.ts"
import { CallScriptFailure } from "./call-script-failure.ts"
import type { CallScript, ScriptedCall } from "./call-script.ts"
import { checkCall } from "./check-call.ts"
import { type PlainStep, expandSteps, fillIn } from "./expand-steps.ts"
import { type Unmet, mismatch } from "./expectation.ts"
import type { Probes } from "./remember.ts"
import { durationMs, type ScriptedTurns, takeStep } from "./take-step.ts"

/** A call centre that scripts ring. */
export interface ScriptCenter {
  dial(options: DialOptions): Promise<Call>
  /** Lets time pass, in a call or between two, with whatever happens by the clock meanwhile. */
  passTime(milliseconds: number): Promise<void>
  /** What can be looked up, at the end by `finally` and before by `Remember`: demos, SMS and so on, by the names that `finally` uses. */
  readonly probes: Probes
  stop(): Promise<void>
}

/** What a script is run with. */
export interface CallScriptRun {
  /** Starts a call centre for one script; it is stopped whatever comes of the script. */
  readonly startCenter: (scenario: ScriptScenario) => Promise<ScriptCenter>
}

/** The calls of a script that passed. */
export interface CallScriptReport {
  readonly name: string
  /** The events of each call, for coverage. */
  readonly calls: readonly (readonly CallEvent[])[]
}

const defaultCaller = "+12025550123"

/**
 * Runs a script. Throws `CallScriptFailure` at the first expectation that is not met; its `failed.calls` has the events
 * up to there.
 */
export async function runCallScript(
  script: CallScript,
  { startCenter }: CallScriptRun,
): Promise<CallScriptReport> {
  const center = await startCenter(script.scenario ?? {})
  try {
    const run: ScriptRun = { script, center, calls: [], remembered: new Map() }
    for (const scripted of script.calls) await runCall(scripted, run)
    await checkProbes(run)
    return { name: script.name, calls: run.calls }
  } finally {
    await center.stop()
  }
}

interface ScriptRun {
  readonly script: CallScript
  readonly center: ScriptCenter
  readonly calls: (readonly CallEvent[])[]
  /** Kept from call to call. */
  readonly remembered: Map<string, string>
}

async function runCall(scripted: ScriptedCall, run: ScriptRun): Promise<void> {
  const { script, center, calls } = run
  if (scripted.after !== undefined) await center.passTime(durationMs(scripted.after))
  const from = scripted.from ?? defaultCaller
  const place = scripted.name ?? `call ${calls.length + 1} (${from})`
  const call = await center.dial({
    from: from === "withheld" ? undefined : from,
    ...(scripted.channel === undefined ? {} : { channel: scripted.channel }),
  })
  calls.push(call.events)
  const { probes } = center
  const { remembered } = run
  const turns: ScriptedTurns = {
    call,
    passTime: (milliseconds) => center.passTime(milliseconds),
    turnStart: 0,
    observedTo: new Map(),
    probes,
    remembered,
  }
  for (const [index, step] of expandSteps(scripted.steps, script.steps ?? {}).entries()) {
    const title = typeof step === "string" ? step : Object.keys(step)[0]
    const filled = withRemembered(step, remembered)
    assertMet(run, `${place}, step ${index + 1}: ${title}`, await takeStep(filled, turns))
  }
  if (scripted.ends !== "error") assertMet(run, place, brokenOff(call))
  if (call.ended === undefined) await call.hangUp()
  const unmet = checkCall(scripted, call)
  assertMet(run, `${place}, ${unmet?.field}`, unmet)
}

function withRemembered(step: PlainStep, remembered: ReadonlyMap<string, string>): PlainStep {
  if (remembered.size === 0) return step
  const [filled] = expandSteps(fillIn([step], Object.fromEntries(remembered)), {})
  return filled ?? step
}

/** A call that broke off fails its script, whatever the steps looked at. */
function brokenOff({ ended, events }: Call): Unmet | undefined {
  if (ended !== "error") return undefined
  const end = events.find((event) => event.type === "CallEnded")
  return {
    expected: "a call that does not break off",
    actual: end?.type === "CallEnded" ? (end.reason ?? "it broke off") : "it broke off",
  }
}

async function checkProbes(run: ScriptRun): Promise<void> {
  const { probes } = run.center
  for (const [name, expected] of Object.entries(run.script.finally ?? {})) {
    const probe = Object.hasOwn(probes, name) ? probes[name] : undefined
    if (probe === undefined) {
      const known = Object.keys(probes).join(", ") || "none"
      assertMet(run, `finally: ${name}`, {
        expected: "a probe of that name",
        actual: `there are: ${known}`,
      })
      return
    }
    const found = mismatch(expected, await probe(), name)
    assertMet(run, `finally: ${found?.path}`, found)
  }
}

function assertMet({ script, calls }: ScriptRun, place: string, unmet: Unmet | undefined): void {
  if (unmet === undefined) return
  const { expected, actual } = unmet
  throw new CallScriptFailure({ script: script.name, place, expected, actual, calls })
}
