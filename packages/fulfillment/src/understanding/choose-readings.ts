import type { Candidate, Reading } from "./reading.ts"

/**
 * The readings that together explain most of so many words: those that don't overlap and whose weights add up to the
 * most. Of several such sets the one whose readings come first in the list of candidates is chosen.
 */
export function chooseReadings(
  candidates: readonly Candidate[],
  words: number,
): readonly Reading[] {
  const startingAt: Candidate[][] = Array.from({ length: words + 1 }, () => [])
  for (const candidate of candidates) startingAt[candidate.reading.from]?.push(candidate)
  const best: Best[] = [...startingAt.keys(), words + 1].map(() => nothing)
  for (let at = words - 1; at >= 0; at -= 1) {
    let chosen = best[at + 1] ?? nothing
    for (const { reading, weight } of startingAt[at] ?? []) {
      const rest = best[reading.to] ?? nothing
      if (weight + rest.weight > chosen.weight)
        chosen = { weight: weight + rest.weight, reading, rest }
    }
    best[at] = chosen
  }
  const readings: Reading[] = []
  for (let link = best[0]; link?.reading !== undefined; link = link.rest)
    readings.push(link.reading)
  return readings
}

interface Best {
  readonly weight: number
  readonly reading?: Reading
  readonly rest?: Best
}

const nothing: Best = { weight: 0 }
