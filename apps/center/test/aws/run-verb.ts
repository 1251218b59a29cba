import { fileURLToPath } from "node:url"

import { type CallCenter, defineCallCenter } from "@call-center/config"
import { instant } from "@call-center/domain"

import { runCenter } from "../../src/run-center.ts"

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
  } = {},
): Promise<Run> {
  const run = { out: "", progress: "", complaint: "" }
  const output = {
    write: (text: string) => void (run.out += text),
    progress: (text: string) => void (run.progress += text),
  }
  const at = instant(now)
  if (at === undefined) throw new Error("Expected an instant")
  const code = await runCenter({
    args,
    output,
    complain: (line) => void (run.complaint += line),
    context: async () => ({
      callCenter: world.callCenter ?? callCenterOf(),
      stackName: "call-center-dev",
      stackFolder: world.stackFolder ?? stackFolder,
      clock: { now: () => at },
      pause: async () => world.pause?.(),
      output,
    }),
  })
  return { code, ...run }
}

/** The checks of a run with --json, by name. */
export function checksOf(
  run: Run,
): Record<string, { state: string; finding: string; advice?: string }> {
  const { checks } = JSON.parse(run.out)
  return Object.fromEntries(checks.map((check: { name: string }) => [check.name, check]))
}
