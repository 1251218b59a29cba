import { fileURLToPath } from "node:url"

import { confirmed, runCommand } from "@call-center/command-line"
import { fakeTerminal } from "@call-center/command-line/testing"
import { type CallCenter, defineCallCenter } from "@call-center/config"
import { instant } from "@call-center/domain"

import { centerCommand } from "../../src/command/center-command.ts"

export const stackFolder = fileURLToPath(new URL("../stack", import.meta.url))

export const outputsFile = `${stackFolder}/outputs.json`

/** The instant that all runs happen at, a Tuesday morning in New York. */
export const now = "2026-12-01T14:00:00Z"

export type Settings = Parameters<typeof defineCallCenter>[0]

/** A call centre like the shipped one, with other settings where given. */
export function callCenterOf(settings: Partial<Settings> = {}): CallCenter {
  return defineCallCenter({
    business: { name: "Acme", timeZone: "America/New_York" },
    ...settings,
  })
}

/** What a run printed, and how it ended. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly progress: string
  readonly complaint: string
}

/** Runs `pnpm center` in this process, the way main.ts does. */
export async function runVerb(
  args: readonly string[],
  world: {
    readonly callCenter?: CallCenter
    readonly pause?: () => void
    readonly stackFolder?: string
    /** What somebody types at the terminal; without it there is none. */
    readonly typed?: string
  } = {},
): Promise<Run> {
  const at = instant(now)
  if (at === undefined) throw new Error("Expected an instant")
  const run = { progress: "" }
  const entry = centerCommand(async (terminal) => ({
    callCenter: world.callCenter ?? callCenterOf(),
    stackName: "call-center-dev",
    stackFolder: world.stackFolder ?? stackFolder,
    clock: { now: () => at },
    pause: async () => world.pause?.(),
    output: { write: terminal.print, progress: (text) => void (run.progress += text) },
    confirm: (question) => confirmed(terminal, question),
  }))
  const terminal = fakeTerminal(world.typed === undefined ? {} : { typed: world.typed })
  const code = await runCommand({ name: "pnpm center", entry }, args, terminal)
  return { code, out: terminal.written.out, complaint: terminal.written.err, ...run }
}

/** The checks of a run with --json, by name. */
export function checksOf(
  run: Run,
): Record<string, { state: string; finding: string; advice?: string }> {
  const { checks } = JSON.parse(run.out)
  return Object.fromEntries(checks.map((check: { name: string }) => [check.name, check]))
}
