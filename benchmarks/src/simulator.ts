import { performance } from "node:perf_hooks"
import process from "node:process"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

import { bookBySpeech, centerWithoutDatabase } from "./simulator/booking-calls.ts"
import {
  runActor,
  runSmallFlow,
  runTransitions,
  smallFlow,
  stepsPerRun,
} from "./simulator/small-machine.ts"

const actionsTarget = 100_000
const rounds = 15
const roundMs = 150

/**
 * The flow interpreter against xstate on the same small machine; whole booking calls without a database (with one: the
 * benchmark `calls`); and memory over ten thousand of them.
 */
export async function run(): Promise<void> {
  await compareActions()
  await measureCalls()
}

/** Takes turns, so that whatever else the machine does meets all three alike; the median turn counts. */
async function compareActions(): Promise<void> {
  const flow = smallFlow()
  const rates: Record<"ours" | "actor" | "pure", number[]> = { ours: [], actor: [], pure: [] }
  for (let round = 0; round < rounds; round += 1) {
    rates.ours.push(await perSecond(() => runSmallFlow(flow)))
    rates.actor.push(await perSecond(runActor))
    rates.pure.push(await perSecond(runTransitions))
  }
  const ours = median(rates.ours)
  const actor = median(rates.actor)
  const pure = median(rates.pure)
  write(`flow interpreter            ${rate(ours)} actions/s (target ${rate(actionsTarget)})`)
  write(`xstate 5 actor.send         ${rate(actor)} steps/s: ours ${ratio(ours, actor)}`)
  write(`xstate 5 pure transition    ${rate(pure)} steps/s: ours ${ratio(ours, pure)}`)
}

/** Steps a second of something that takes `stepsPerRun` steps and says so. */
async function perSecond(once: () => number | Promise<number>): Promise<number> {
  const start = performance.now()
  let steps = 0
  while (performance.now() - start < roundMs) {
    const taken = await once()
    if (taken !== stepsPerRun) throw new Error(`expected ${stepsPerRun} steps, got ${taken}`)
    steps += taken
  }
  return (steps / (performance.now() - start)) * 1000
}

const milestones = [1000, 10_000]

/** What is left after a collection is what calls leave behind; without one it would tell when V8 last felt like it. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc")
  runInNewContext("gc()")
}

async function measureCalls(): Promise<void> {
  const center = centerWithoutDatabase()
  const start = performance.now()
  let calls = 0
  for (const milestone of milestones) {
    for (; calls < milestone; calls += 1) await bookBySpeech(center)
    const seconds = (performance.now() - start) / 1000
    collectGarbage()
    const { rss, heapUsed } = process.memoryUsage()
    write(
      `after ${rate(calls).padStart(6)} booking calls without database: ${rate(calls / seconds)} calls/s, RSS ${megabytes(rss)}, live heap ${megabytes(heapUsed)}`,
    )
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function ratio(one: number, other: number): string {
  return `${(one / other).toFixed(2)} x`
}

function rate(value: number): string {
  return Math.round(value).toLocaleString("en-GB")
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}
