import { readFileSync } from "node:fs"

/** How many planted bugs the tests noticed. */
export interface MutationScore {
  readonly noticed: number
  readonly unnoticed: number
  /** From 0 to 100. */
  readonly percent: number
}

/** The part of Stryker's report that is read: https://github.com/stryker-mutator/mutation-testing-elements */
interface Report {
  readonly files: Readonly<
    Record<string, { readonly mutants: readonly { readonly status: string }[] }>
  >
}

const noticedStatus = new Set(["Killed", "Timeout"])
const unnoticedStatus = new Set(["Survived", "NoCoverage"])

/** Reads Stryker's report: bugs in code that no test runs count as unnoticed, those that were ignored do not count. */
export function mutationScore(file: string): MutationScore {
  return scoreOf(JSON.parse(readFileSync(file, "utf8")) as Report)
}

export function scoreOf({ files }: Report): MutationScore {
  const statuses = Object.values(files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  )
  const noticed = statuses.filter((status) => noticedStatus.has(status)).length
  const unnoticed = statuses.filter((status) => unnoticedStatus.has(status)).length
  const all = noticed + unnoticed
  return { noticed, unnoticed, percent: all === 0 ? 0 : (100 * noticed) / all }
}

export function scoreLine({ noticed, unnoticed, percent }: MutationScore): string {
  return `${percent.toFixed(1)} % of ${noticed + unnoticed} planted bugs are noticed`
}
