import { resolve } from "node:path"

import { groupsText, lostText, ratesText, type Tally } from "@call-center/callers"
import { type ExitCode, type Terminal, asUsageFault } from "@call-center/command-line"
import { type CallCenter, inLocale } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import { freshLambdas } from "@call-center/phone/fresh-lambdas"
import { mendableFaults } from "@call-center/phone/mendable-faults"

import type { StoreKind } from "../center/caller-center.ts"
import { type Borrowed, phrasesFile, readBorrowedPhrases } from "../people/borrowed-phrases.ts"
import { liveHeap } from "../run/live-heap.ts"
import { preparedRun, type RunPlan } from "../run/prepared-run.ts"
import { runCallers } from "../run/run-callers.ts"
import type { AskedCallers } from "./callers-command.ts"
import { failuresText } from "./failures-text.ts"
import { isGoodEnough } from "./good-enough.ts"
import { printTranscripts } from "./print-transcripts.ts"
import { writeDropOff } from "./write-drop-off.ts"
import { writeFound } from "./write-found.ts"

/** From so many people on demos are kept in memory unless told otherwise. */
const manyPeople = 500

/** Lets people call as asked, and tells what came of it. */
export async function runCommand(asked: AskedCallers, terminal: Terminal): Promise<ExitCode> {
  return callAll(asked, terminal).catch(asUsageFault(...mendableFaults))
}

async function callAll(asked: AskedCallers, terminal: Terminal): Promise<ExitCode> {
  const configured = await loadCallCenter()
  const callCenter = inLocale(configured, asked.locale ?? configured.locale)
  if (asked.build) await freshLambdas(callCenter, terminal)
  const phrases = resolve(terminal.workingDirectory, phrasesFile)
  const borrowed = readBorrowedPhrases(phrases, callCenter.locale)
  if (asked.load !== undefined) {
    const { runLoad } = await import("../load/run-load.ts")
    return runLoad(
      { ...asked, rate: asked.load, callCenter, borrowed: borrowed?.phrases },
      terminal,
    )
  }
  const plan: RunPlan = {
    locale: callCenter.locale,
    store: asked.store ?? (asked.seeds < manyPeople ? "endpoint" : "memory"),
    rates: asked.rates,
    phrases: borrowed === undefined ? undefined : phrases,
  }
  const tallies = await tallied(asked, plan, terminal)
  const rates = tallies.map((tally, index) => ({ noise: asked.rates[index] ?? 0, tally }))
  const about = aboutOf(asked, { callCenter, borrowed, store: plan.store })
  if (asked.json)
    for (const { noise, tally } of rates)
      terminal.write(
        `${JSON.stringify({ ...head(asked, callCenter, plan.store), noise, ...tally })}\n`,
      )
  else
    terminal.print(
      `${about}\n\n`,
      `${ratesText(rates)}\n`,
      rates
        .map(({ tally }) => `${groupsText(tally)}\n${lostText(tally)}\n${failuresText(tally)}`)
        .join("\n"),
    )
  if (asked.transcripts) await printTranscripts({ run: await preparedRun(plan), rates, terminal })
  if (asked.report !== undefined) writeDropOff(asked.report, { callCenter, about, rates, terminal })
  if (asked.found !== undefined)
    await writeFound(asked.found, { run: await preparedRun(plan), rates, terminal })
  return rates.every((each) => isGoodEnough(each)) ? 0 : 1
}

interface Run {
  readonly callCenter: CallCenter
  readonly borrowed: Borrowed | undefined
  readonly store: StoreKind
}

function aboutOf({ seeds }: AskedCallers, { callCenter, borrowed, store }: Run): string {
  const words =
    borrowed === undefined
      ? "of the grammar alone"
      : `of the grammar and ${borrowed.count.toLocaleString("en")} phrases of others`
  return `${seeds.toLocaleString("en")} callers in ${callCenter.locale}, words ${words}; demos kept ${kept[store]}`
}

const kept: Readonly<Record<StoreKind, string>> = {
  endpoint: "behind the endpoint of a local call, real wires all the way",
  memory: "in memory, in place of the endpoint",
}

function head({ seeds, first }: AskedCallers, { locale }: CallCenter, store: StoreKind) {
  return { locale, store, seeds, first }
}

async function tallied(
  { seeds, first, workers, heap }: AskedCallers,
  plan: RunPlan,
  terminal: Terminal,
): Promise<readonly Tally[]> {
  const total = seeds.toLocaleString("en")
  terminal.progress(`0 of ${total} callers …`)
  let told = 0
  const tallies = await runCallers({
    plan,
    seeds: { from: first, to: first + seeds },
    workers,
    signal: terminal.untilInterrupted(),
    onProgress: (done) => {
      if (heap !== undefined && done >= told + heap) {
        told = done
        terminal.note(heapText(done))
      }
      terminal.progress(`${done.toLocaleString("en")} of ${total} callers …`)
    },
  })
  terminal.progress(undefined)
  return tallies
}

function heapText(calls: number): string {
  return `${calls.toLocaleString("en")} callers: ${(liveHeap() / 1e6).toFixed(1)} MB live\n`
}
