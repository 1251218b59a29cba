import type { RememberedText } from "./call-script.ts"
import { type Unmet, patternOf } from "./expectation.ts"

/** Things that can be looked up, by name. */
export type Probes = Readonly<Record<string, () => Promise<unknown>>>

/**
 * Looks for a pattern in the texts of what a probe found last, and keeps what its groups match by their names: later steps
 * write them as `${this}`.
 */
export async function remember(
  { from, pattern }: RememberedText,
  probes: Probes,
  remembered: Map<string, string>,
): Promise<Unmet | undefined> {
  const probe = Object.hasOwn(probes, from) ? probes[from] : undefined
  if (probe === undefined)
    return {
      expected: `a probe named ${from}`,
      actual: `there are: ${Object.keys(probes).join(", ") || "none"}`,
    }
  const found = await probe()
  const texts = textsIn(Array.isArray(found) ? found.at(-1) : found)
  const groups = texts.map((text) => patternOf(pattern).exec(text)?.groups).find(Boolean)
  if (groups === undefined)
    return { expected: `${from} with ${pattern}`, actual: texts.join("\n") || "nothing" }
  for (const [name, text] of Object.entries(groups)) remembered.set(name, text ?? "")
  return undefined
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value]
  if (typeof value !== "object" || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
