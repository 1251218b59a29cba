import { readFileSync, statSync } from "node:fs"

import { UsageFault } from "@call-center/command-line"
import type { CoverageException } from "@call-center/simulator"
import { parse } from "yaml"

/** Reads the transitions that no script need take, each with its reason; no file, no exceptions. Throws `UsageFault`. */
export function readCoverageExceptions(file: string): readonly CoverageException[] {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return []
  const entries = parsed(file)
  if (Array.isArray(entries) && entries.every(isException)) return entries
  throw new UsageFault(`${file}: expected a list of { flow, from, by, reason }, all of them text`)
}

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"))
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split("\n")
    throw new UsageFault(`${file}: ${reason}`, { cause: error })
  }
}

function isException(entry: unknown): entry is CoverageException {
  return (
    typeof entry === "object" &&
    entry !== null &&
    ["flow", "from", "by", "reason"].every((key) => typeof Reflect.get(entry, key) === "string")
  )
}
