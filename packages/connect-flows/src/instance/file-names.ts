import type { ListedFlow } from "./connect-instance.ts"

/** A file for each flow, by its name as far as file systems take it; a number where two would share one. */
export function fileNames(flows: readonly ListedFlow[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    flows.map(({ arn, name }) => {
      const base =
        name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, "_").replace(/^[.\s]+|[.\s]+$/g, "") || "flow"
      let file = `${base}.json`
      for (let number = 2; taken.has(file.toLowerCase()); number += 1)
        file = `${base}-${number}.json`
      taken.add(file.toLowerCase())
      return [arn, file]
    }),
  )
}
