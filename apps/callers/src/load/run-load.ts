import {
  type BorrowedPhrases,
  converse,
  holdRate,
  lineOf,
  personOf,
  timedCall,
} from "@call-center/callers"
import type { ExitCode, Terminal } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"
import { shiftedClock } from "@call-center/phone/call-clock"
import { startLocalCenter } from "@call-center/phone/local-center"

import { earOf } from "../locales/ear-of.ts"
import { confusions, grammars } from "../locales/grammars.ts"
import { callerOf } from "../people/caller.ts"
import { countRequests } from "./count-requests.ts"
import { loadText, type LoadReport } from "./load-text.ts"

export interface Load {
  /** Calls a second. */
  readonly rate: number
  readonly seeds: number
  readonly first: number
  readonly rates: readonly number[]
  readonly callCenter: CallCenter
  readonly borrowed: BorrowedPhrases | undefined
  readonly json: boolean
}

/** When a load begins: a Tuesday morning. */
const startsAt = "2026-12-01T14:05:00Z"

/** Lets people ring one call centre with real wires at a rate, and tells how it bore them. */
export async function runLoad(load: Load, terminal: Terminal): Promise<ExitCode> {
  const { callCenter, rate, seeds, first, json } = load
  const clock = shiftedClock(Date.parse(startsAt))
  const signal = terminal.untilInterrupted()
  const center = await startLocalCenter({ callCenter, clock })
  const turns: number[] = []
  const calls: number[] = []
  let brokeOff = 0
  let booked = 0
  let ended = 0
  const counted = countRequests()
  const call = async (seed: number): Promise<void> => {
    const fromMs = performance.now()
    const { locale, booking: rules } = callCenter
    const caller = callerOf(seed, { rules, locale, startsAt })
    const person = personOf({
      seed,
      grammar: grammars[locale],
      ear: earOf(locale),
      manner: caller.manner,
      errands: caller.errands.map(({ errand }) => errand),
      borrowed: load.borrowed,
    })
    const line = lineOf({ noise: load.rates[0] ?? 0, confusions: confusions[locale], seed })
    const dialled = await center.simulator.dial({ from: caller.from, seed })
    const held = await converse(
      timedCall(dialled, (milliseconds) => turns.push(milliseconds)),
      { person, line },
    )
    if (held.endedBy === "error") brokeOff += 1
    booked += held.turns.filter(({ understood }) =>
      understood.some((each) => each.act === "tells" && each.what === "booked"),
    ).length
    calls.push(performance.now() - fromMs)
    ended += 1
    terminal.progress(`${ended} of ${seeds} calls at ${rate} a second …`)
  }
  try {
    const report = await holdRate({
      perSecond: rate,
      count: seeds,
      begin: (index) => call(first + index),
      signal,
    })
    await center.settled()
    terminal.progress(undefined)
    const told: LoadReport = { rate, ...report, turns, calls, brokeOff, booked, ...counted() }
    if (json)
      terminal.write(`${JSON.stringify({ ...told, turns: turns.length, calls: calls.length })}\n`)
    else terminal.print(loadText(told))
    return brokeOff > 0 ? 1 : 0
  } finally {
    await center.stop()
  }
}
