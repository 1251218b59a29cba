import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import type { Tally } from "@call-center/callers"
import { type Terminal, UsageFault } from "@call-center/command-line"
import { writeCallScript } from "@call-center/simulator/recording"

import { preparedRun, type RunPlan } from "../run/prepared-run.ts"
import { scriptOf } from "../shrink/script-of.ts"
import { shrink } from "../shrink/shrink.ts"

export interface Found {
  readonly plan: RunPlan
  readonly rates: readonly { readonly noise: number; readonly tally: Tally }[]
  readonly terminal: Terminal
}

/** As many as one mends before one looks again. */
const mostScripts = 50

/** Shrinks the calls that failed and writes each as a call script, named by noise rate and seed. */
export async function writeFound(folder: string, { plan, rates, terminal }: Found): Promise<void> {
  const { centers, settings } = await preparedRun(plan)
  try {
    mkdirSync(folder, { recursive: true })
    for (const { noise, tally } of rates)
      for (const { seed } of tally.failures.slice(0, mostScripts)) {
        terminal.progress(`Shrinking the call of seed ${seed} …`)
        const shrunk = await shrink(seed, centers, { ...settings, noise })
        const file = join(folder, `${settings.locale}-${Math.round(noise * 100)}-${seed}.yaml`)
        writeFileSync(file, writeCallScript(scriptOf(shrunk, settings.rules)))
      }
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw new UsageFault(`--found ${folder}: expected a folder that can be written`, {
        cause: error,
      })
    throw error
  }
  terminal.progress(undefined)
}
