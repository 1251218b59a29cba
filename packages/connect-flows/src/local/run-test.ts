import { writeFile } from "node:fs/promises"
import { resolve } from "node:path"

import { type ExitCode, type Terminal, UsageFault } from "@call-center/command-line"
import {
  type CallScriptRun,
  type NewSimulatorOptions,
  createSimulator,
  junitXml,
  simulatedClock,
} from "@call-center/simulator"

import { type ScriptsRun, resultText, runScripts } from "../scripts/run-scripts.ts"
import { readScripts } from "../scripts/script-files.ts"
import { type AskedCenter, asGivenWrongly, localInstance } from "./local-center.ts"
import { type LocalFlow, flowNamed, readLocalFlows } from "./local-flows.ts"

/** What `test` was asked to do. */
export interface AskedTest extends AskedCenter {
  readonly scripts: readonly string[]
  readonly flows: readonly string[]
  readonly entry: string | undefined
  readonly junit: string | undefined
  readonly json: boolean
}

/** Runs the scripts; 1 when one of them fails. */
export async function runTest(asked: AskedTest, terminal: Terminal): Promise<ExitCode> {
  const { failed } = await testedFlows(asked, terminal)
  return failed === 0 ? 0 : 1
}

/** Runs the scripts and tells of each. */
export async function testedFlows(
  asked: AskedTest,
  terminal: Terminal,
): Promise<{
  readonly flows: readonly LocalFlow[]
  readonly run: ScriptsRun
  readonly failed: number
}> {
  if (asked.flows.length === 0)
    throw new UsageFault("no flows to ring: name files or folders with --flows")
  try {
    return await runAll(asked, terminal)
  } catch (fault) {
    return asGivenWrongly(fault)
  }
}

async function runAll(
  asked: AskedTest,
  terminal: Terminal,
): Promise<Awaited<ReturnType<typeof testedFlows>>> {
  const { print, workingDirectory } = terminal
  const flows = await readLocalFlows(asked.flows, terminal)
  const entry = asked.entry === undefined ? flows[0] : flowNamed(flows, asked.entry)
  if (entry === undefined) throw new UsageFault("no flow to ring")
  const scripts = readScripts(asked.scripts.map((path) => resolve(workingDirectory, path)))
  const instance = { ...(await localInstance(asked, flows, terminal)), entryFlow: entry.name }
  const run = await runScripts(scripts, centerOf(instance), (result) => {
    print(asked.json ? `${JSON.stringify(result)}\n` : resultText(result))
  })
  const failed = run.played.filter(({ failure }) => failure !== undefined).length
  if (!asked.json) print(`${run.played.length - failed} passed, ${failed} failed\n`)
  if (asked.junit !== undefined)
    await writeFile(resolve(workingDirectory, asked.junit), junitXml("calls", run.played))
  return { flows, run, failed }
}

/** An instance of its own for each script; nothing is stored that a probe could look up. */
function centerOf(
  instance: Omit<NewSimulatorOptions, "clock" | "scenario">,
): CallScriptRun["startCenter"] {
  return async (scenario) => {
    const clock = simulatedClock(new Date(scenario.startsAt ?? defaultStart))
    const simulator = createSimulator({ ...instance, clock, scenario })
    return {
      dial: (options) => simulator.dial(options),
      passTime: async (milliseconds) => clock.advance(milliseconds),
      probes: {},
      stop: async () => undefined,
    }
  }
}

/** When scripts ring that do not say. */
const defaultStart = "2026-12-01T09:00:00-05:00"
