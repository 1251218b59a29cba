/** The candidate that a misspelt name was probably meant to be: at most two letters away. */
export function closestName(name: string, candidates: readonly string[]): string | undefined {
  let closest: string | undefined
  let fewest = 3
  for (const candidate of candidates) {
    const edits = editsBetween(name.toLowerCase(), candidate.toLowerCase())
    if (edits < fewest && edits < candidate.length / 2) {
      closest = candidate
      fewest = edits
    }
  }
  return closest
}

/** ` Did you mean "X"?`, or nothing. */
export function suggestion(name: string, candidates: readonly string[]): string {
  const closest = closestName(name, candidates)
  return closest === undefined ? "" : ` Did you mean "${closest}"?`
}

/** Letters to change, add or drop; 3 stands for more than 2. */
function editsBetween(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    let fewest = i
    for (let j = 1; j <= to.length; j += 1) {
      const kept = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const edits = Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next.push(edits)
      if (edits < fewest) fewest = edits
    }
    if (fewest > 2) return 3
    row = next
  }
  return row[to.length] ?? 3
}
