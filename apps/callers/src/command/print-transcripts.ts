import type { Tally } from "@call-center/callers"
import type { Terminal } from "@call-center/command-line"

import { holdCall } from "../run/hold-call.ts"
import type { PreparedRun } from "../run/prepared-run.ts"
import { transcriptText } from "./transcript-text.ts"

export interface Transcribed {
  readonly run: Pick<PreparedRun, "centers" | "settings">
  readonly rates: readonly { readonly noise: number; readonly tally: Pick<Tally, "failures"> }[]
  readonly terminal: Terminal
}

/** Holds the calls that failed once more, and prints each of them. */
export async function printTranscripts({
  run: { centers, settings },
  rates,
  terminal,
}: Transcribed): Promise<void> {
  for (const { noise, tally } of rates)
    for (const { seed } of tally.failures) {
      if (terminal.unread.aborted) return
      const call = await holdCall(seed, centers, { ...settings, noise })
      terminal.print(`\n${transcriptText(call, noise)}`)
    }
}
