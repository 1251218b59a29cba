import { performance } from "node:perf_hooks"
import process from "node:process"

import { bookBySpeech, centerWithoutDatabase } from "./simulator/booking-calls.ts"
import {
  runActor,
  runSmallFlow,
  runTransitions,
  smallFlow,
  stepsPerRun,
} from "./simulator/small-machine.ts"

const actionsTarget = 100_000
const measureMs = 2000

/**
 * The flow interpreter against xstate on the same small machine; whole booking calls without a database (with one: the
 * benchmark `calls`); and memory over ten thousand of them.
 */
export async function run(): Promise<void> {
  await compareActions()
  await measureCalls()
}

async function compareActions(): Promise<void> {
  const flow = smallFlow()
  const actions = await perSecond(() => runSmallFlow(flow))
  const sends = await perSecond(runActor)
  const transitions = await perSecond(runTransitions)
  write(`flow interpreter              ${rate(actions)} actions/s (target ${rate(actionsTarget)})`)
  write(`xstate 5 actor.send           ${rate(sends)} steps/s, ours is ${ratio(actions, sends)}`)
  write(
    `xstate 5 pure transition      ${rate(transitions)} steps/s, ours is ${ratio(actions, transitions)}`,
  )
}

/** Steps a second of something that takes `stepsPerRun` steps and says so. */
async function perSecond(once: () => number | Promise<number>): Promise<number> {
  for (let warmUp = 0; warmUp < 50; warmUp += 1) await once()
  const start = performance.now()
  let steps = 0
  while (performance.now() - start < measureMs) {
    const taken = await once()
    if (taken !== stepsPerRun) throw new Error(`expected ${stepsPerRun} steps, got ${taken}`)
    steps += taken
  }
  return (steps / (performance.now() - start)) * 1000
}

const milestones = [1000, 10_000]

async function measureCalls(): Promise<void> {
  const center = centerWithoutDatabase()
  const start = performance.now()
  let calls = 0
  for (const milestone of milestones) {
    for (; calls < milestone; calls += 1) await bookBySpeech(center)
    const seconds = (performance.now() - start) / 1000
    const { rss, heapUsed } = process.memoryUsage()
    write(
      `booking calls without database  ${rate(calls / seconds)} calls/s after ${rate(calls)}; RSS ${megabytes(rss)}, heap ${megabytes(heapUsed)}`,
    )
  }
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
