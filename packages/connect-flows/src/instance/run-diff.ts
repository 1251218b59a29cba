import { resolve } from "node:path"

import type { ExitCode, Terminal } from "@call-center/command-line"

import { readInstanceRecord } from "../files/instance-record.ts"
import { readLocalFlows } from "../local/local-flows.ts"
import { type FlowChange, changesOf } from "./flow-changes.ts"
import { type AskedInstance, asRefused, openInstance } from "./open-instance.ts"
import type { PaceClock } from "./paced.ts"
import { pullFlows } from "./pull-flows.ts"

/** What `diff` was asked to do. */
export interface AskedDiff extends AskedInstance {
  readonly folder: string
  readonly only: readonly string[]
  readonly json: boolean
}

/** Compares; 1 when something differs. */
export async function runDiff(
  asked: AskedDiff,
  terminal: Terminal,
  pace?: PaceClock,
): Promise<ExitCode> {
  const { folder, only, json } = asked
  const record = await readInstanceRecord(resolve(terminal.workingDirectory, folder))
  const local = await readLocalFlows([folder], terminal)
  const here = {
    flows: local.filter(({ name }) => only.length === 0 || only.includes(name)),
    names: record?.names ?? {},
  }
  const there = await pullFlows(openInstance(asked, pace), only, terminal).catch(asRefused)
  const changes = changesOf(here, there)
  const changed = changes.filter(({ change }) => change !== "same")
  for (const each of json ? changes : changed)
    terminal.print(json ? `${JSON.stringify(each)}\n` : changeText(each))
  if (!json) terminal.print(`${changes.length} flows, ${changed.length} differ\n`)
  return changed.length === 0 ? 0 : 1
}

const changeWords = {
  same: "the same",
  onlyHere: "only here",
  onlyThere: "only in the instance",
  differs: "differs",
}

function changeText({ flow, change, differences }: FlowChange): string {
  const lines = differences.map(
    ({ place, here, there }) =>
      `  ${place}: ${shown(here)} here, ${shown(there)} in the instance\n`,
  )
  return `${flow}: ${changeWords[change]}\n${lines.join("")}`
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing"
  const text = JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
