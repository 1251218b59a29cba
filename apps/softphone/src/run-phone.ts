import { type ExitCode, type Terminal, asUsageFault } from "@call-center/command-line"
import { loadCallCenter } from "@call-center/config/load"
import { readScenario } from "@call-center/connect-flows/scripts"
import type { PhoneNumber } from "@call-center/domain"
import { shiftedClock } from "@call-center/phone/call-clock"
import { freshLambdas } from "@call-center/phone/fresh-lambdas"
import { mendableFaults } from "@call-center/phone/mendable-faults"

import { freshPage, pageFolder } from "./fresh-page.ts"
import { openBrowser } from "./open-browser.ts"
import { servePhone } from "./serve-phone.ts"

/** What `pnpm phone` was asked for. */
export interface PhoneRequest {
  readonly port: number | undefined
  readonly from: PhoneNumber
  /** Epoch milliseconds; undefined for the machine's own time. */
  readonly startsAtMs: number | undefined
  readonly dataDir: string | undefined
  readonly flow: string
  readonly scenario: string | undefined
  /** Whether the user's browser is opened. */
  readonly opens: boolean
  /** Whether page and Lambda bundles are brought up to date first. */
  readonly build: boolean
}

/** Serves the page until Ctrl-C. */
export async function runPhone(request: PhoneRequest, terminal: Terminal): Promise<ExitCode> {
  return serve(request, terminal).catch(asUsageFault(...mendableFaults))
}

async function serve(request: PhoneRequest, terminal: Terminal): Promise<ExitCode> {
  const { from, dataDir, flow, port, opens, build } = request
  const interrupted = terminal.untilInterrupted()
  const callCenter = await loadCallCenter()
  if (build) {
    await freshLambdas(callCenter, terminal)
    await freshPage(terminal)
  }
  const scenario = request.scenario === undefined ? undefined : readScenario(request.scenario)
  const clock = shiftedClock(request.startsAtMs ?? startOf(scenario))
  const broken = new AbortController()
  const phone = await servePhone({
    callCenter,
    clock,
    port,
    from,
    dataDir,
    flow,
    scenario,
    pageFolder,
    onFault: (fault) => {
      broken.abort(fault)
    },
  })
  try {
    if (phone.lost !== undefined) terminal.note(`${phone.lost}\n`)
    terminal.print(`${phone.address}\n`)
    if (phone.feedAddress !== undefined)
      terminal.note(`Calendars on this machine subscribe to ${phone.feedAddress}\n`)
    terminal.note("Ctrl-C ends it.\n")
    if (opens) openBrowser(phone.address)
    await untilAborted(AbortSignal.any([interrupted, terminal.unread, broken.signal]))
    if (broken.signal.aborted) throw broken.signal.reason
    return 0
  } finally {
    await phone.stop()
  }
}

function startOf(scenario: ReturnType<typeof readScenario> | undefined): number | undefined {
  return scenario?.startsAt === undefined ? undefined : Date.parse(scenario.startsAt)
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener("abort", () => {
      resolve()
    })
  })
}
