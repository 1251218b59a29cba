import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import process from "node:process"
import { fileURLToPath } from "node:url"

import { runProgram } from "@call-center/command-line"
import { buildPackage } from "@call-center/packaging"

const rounds = 7

/** A process that is timed. */
interface TimedProcess {
  readonly name: string
  readonly words: readonly [file: string, ...words: string[]]
}

/**
 * Milliseconds of whole processes, one after the other in turns: Node.js with nothing to do, `connect-flows validate` as it is
 * published, with one flow and with all, and connect-flow from PyPI, which looks at the structure alone, where it is installed
 * (`CONNECT_FLOW` names it; `pip install connect-flow`). Medians; a ratio is of the medians.
 */
export async function validateProcesses(texts: readonly string[]): Promise<readonly Row[]> {
  const command = fileURLToPath(new URL("../../../packages/connect-flows/", import.meta.url))
  await buildPackage(command)
  const folder = mkdtempSync(join(tmpdir(), "bench-flows-"))
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.json`)
      writeFileSync(file, text)
      return file
    })
    const ours = [process.execPath, join(command, "dist", "main.js"), "validate"] as const
    const theirs = [process.env["CONNECT_FLOW"] ?? "connect-flow", "lint"] as const
    const times = await medians(folder, [
      { name: "node", words: [process.execPath, "--eval", "0"] },
      { name: "one", words: [...ours, files[0] ?? ""] },
      { name: "all", words: [...ours, ...files] },
      { name: "theirs", words: [...theirs, ...files] },
    ])
    return rowsOf(texts.length, times)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What, figure, remark. */
export type Row = readonly [string, string, string]

function rowsOf(count: number, times: ReadonlyMap<string, number>): readonly Row[] {
  const of = (name: string) => times.get(name) ?? Number.NaN
  const theirs = of("theirs")
  return [
    ["process, nothing", milliseconds(of("node")), "baseline"],
    [
      "connect-flows validate, 1 flow",
      milliseconds(of("one")),
      timesBaseline(of("one") / of("node")),
    ],
    [
      `connect-flows validate, ${count}`,
      milliseconds(of("all")),
      timesBaseline(of("all") / of("node")),
    ],
    Number.isNaN(theirs)
      ? [`connect-flow lint, ${count}`, "not installed", "pip install connect-flow"]
      : [
          `connect-flow lint, ${count}`,
          milliseconds(theirs),
          `validate takes ${(of("all") / theirs).toFixed(2)} times as long`,
        ],
  ]
}

async function medians(
  cwd: string,
  processes: readonly TimedProcess[],
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>()
  for (let round = 0; round < rounds; round += 1)
    for (const { name, words } of processes) {
      const [file, ...rest] = words
      const begin = performance.now()
      const { exitCode } = await runProgram(file, rest, { cwd })
      // Any other code says that something was found; a program that is not there has 127 or none.
      if (exitCode === undefined || exitCode === 127) continue
      times.set(name, [...(times.get(name) ?? []), performance.now() - begin])
    }
  return new Map(Array.from(times, ([name, all]) => [name, median(all)]))
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`
}

function timesBaseline(value: number): string {
  return `${value.toFixed(2)} times the baseline's time`
}
