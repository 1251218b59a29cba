import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import type { LocalDate } from "@call-center/domain"
import * as v from "valibot"

import type { ConnectOverride } from "./connect-hours.ts"

/** A closure of the local call centre, with who closed it and why. */
export interface KeptOverride extends ConnectOverride {
  readonly description: string
}

/** The closures of a local call centre, by what they close. */
export interface LocalClosures {
  readonly team: readonly KeptOverride[]
  readonly line: readonly KeptOverride[]
}

/** A closures file that somebody has written into. */
export class ClosuresFileFault extends Error {
  override readonly name = "ClosuresFileFault"
}

const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.transform((value) => value as LocalDate),
)

const time = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/))

const overrides = v.array(
  v.object({
    name: v.string(),
    description: v.string(),
    from: date,
    till: date,
    day: v.picklist(["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]),
    ranges: v.array(v.object({ start: time, end: time })),
  }),
)

const closures = v.object({ team: overrides, line: overrides })

/** Reads the closures that lie beside a local call centre's demos; none where nobody has closed. Throws `ClosuresFileFault`. */
export function readClosures(folder: string): LocalClosures {
  const file = fileIn(folder)
  const text = textOf(file)
  if (text === undefined) return { team: [], line: [] }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), closures), text)
  if (parsed.success) return parsed.output
  throw new ClosuresFileFault(`${file}: not what "pnpm center close --local" wrote: delete it`)
}

/** Keeps closures beside a local call centre's demos, for the next call to hear. */
export function writeClosures(folder: string, kept: LocalClosures): void {
  const file = fileIn(folder)
  if (kept.team.length === 0 && kept.line.length === 0) {
    rmSync(file, { force: true })
    return
  }
  mkdirSync(folder, { recursive: true })
  // A call may look at any moment, and finds the old file or the new one.
  writeFileSync(`${file}.new`, `${JSON.stringify(kept, undefined, 2)}\n`)
  renameSync(`${file}.new`, file)
}

/** A hidden file, since a data folder takes no other before it holds demos. */
function fileIn(folder: string): string {
  return join(folder, ".closures.json")
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined
    throw error
  }
}
