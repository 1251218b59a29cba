import { mkdirSync, writeFileSync } from "node:fs"
import { join, relative, resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"

import type { Tally } from "@call-center/callers"
import { type Terminal, UsageFault } from "@call-center/command-line"
import type { Locale } from "@call-center/domain"
import { writeCallScript } from "@call-center/simulator/recording"

import type { PreparedRun } from "../run/prepared-run.ts"
import { scriptOf } from "../shrink/script-of.ts"
import { shrink } from "../shrink/shrink.ts"

export interface Found {
  readonly run: Pick<PreparedRun, "centers" | "settings">
  readonly rates: readonly { readonly noise: number; readonly tally: Pick<Tally, "failures"> }[]
  readonly terminal: Terminal
}

/** As many as one mends before one looks again. */
const mostScripts = 50

/** Scripts in Spanish lie in a folder of that name, wherever `pnpm calls` is to find them. */
const folders: Readonly<Record<Locale, string>> = { en_US: "", es_US: "es" }

const schemaFile = fileURLToPath(
  new URL("../../../../packages/simulator/schemas/call-script.schema.json", import.meta.url),
)

/**
 * Shrinks the calls that failed and writes each as a call script, named by noise rate and seed. Throws `UsageFault` for a
 * folder that can't be written.
 */
export async function writeFound(
  found: string,
  { run: { centers, settings }, rates, terminal }: Found,
): Promise<void> {
  const folder = resolve(terminal.workingDirectory, found, folders[settings.locale])
  const schema = relative(folder, schemaFile).split(sep).join("/")
  const failed = rates.flatMap(({ noise, tally }) =>
    tally.failures.slice(0, mostScripts).map(({ seed }) => ({ noise, seed })),
  )
  try {
    mkdirSync(folder, { recursive: true })
    for (const { noise, seed } of failed) {
      terminal.progress(`Shrinking the call of seed ${seed} …`)
      const shrunk = await shrink(seed, centers, { ...settings, noise })
      writeFileSync(
        join(folder, `${settings.locale}-${Math.round(noise * 100)}-${seed}.yaml`),
        writeCallScript(scriptOf(shrunk, settings.rules), { schema }),
      )
    }
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw new UsageFault(`--found ${found}: expected a folder that can be written`, {
        cause: error,
      })
    throw error
  } finally {
    terminal.progress(undefined)
  }
  terminal.note(`${failed.length.toLocaleString("en")} scripts are in ${folder}\n`)
}
