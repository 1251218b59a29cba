import process from "node:process"

import { endpointCenters } from "@call-center/callers-app/endpoint-centers"
import { holdCall } from "@call-center/callers-app/hold-call"
import { memoryCenters } from "@call-center/callers-app/memory-centers"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../call-center.config.ts"
import { bookBySpeech, centerWithoutDatabase } from "./simulator/booking-calls.ts"

const warmUps = 20
const rounds = 6
const callsPerRound = 10
const noise = 0.1

/**
 * The same simulated callers against a store in memory and behind the endpoint of a local call; the baseline in the same
 * run is a whole booking call without a database. They take turns, and CPU time counts, not the clock: other programs take
 * none of it.
 */
export async function run(): Promise<void> {
  const settings = { rules: callCenter.booking, locale: callCenter.locale, noise }
  const memory = await memoryCenters({ callCenter })
  const endpoint = endpointCenters(callCenter)
  const bare = centerWithoutDatabase()
  const kinds = {
    bare: () => bookBySpeech(bare),
    memory: async (seed: number) => void (await holdCall(seed, memory, settings)),
    endpoint: async (seed: number) => void (await holdCall(seed, endpoint, settings)),
  }
  for (let seed = 0; seed < warmUps; seed += 1)
    for (const call of Object.values(kinds)) await call(seed)
  const spent = { bare: 0, memory: 0, endpoint: 0 }
  for (let round = 0; round < rounds; round += 1)
    for (const kind of ["bare", "memory", "endpoint"] as const)
      spent[kind] += await secondsOfCpu(kinds[kind], warmUps + round * callsPerRound)
  const calls = rounds * callsPerRound
  const line = (name: string, seconds: number): string =>
    `${name}  ${((seconds / calls) * 1000).toFixed(1)} s CPU a thousand, ${Math.round(calls / seconds)} a second and core, ${(seconds / spent.bare).toFixed(2)} x the baseline\n`
  process.stdout.write(
    [
      line("booking calls without a database", spent.bare),
      line("simulated callers, in memory    ", spent.memory),
      line("the same ones, real wires       ", spent.endpoint),
      `real wires by memory              ${(spent.endpoint / spent.memory).toFixed(2)} x\n`,
    ].join(""),
  )
}

async function secondsOfCpu(call: (seed: number) => Promise<void>, from: number): Promise<number> {
  const before = process.cpuUsage()
  for (let seed = from; seed < from + callsPerRound; seed += 1) await call(seed)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
