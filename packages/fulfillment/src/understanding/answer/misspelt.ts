/** Shorter words have too many others that differ in one letter: right, light, night. */
const shortest = 6

/** The word that was meant where one letter is missing, too many, wrong or swapped with its neighbour: "corect". */
export function misspelt(word: string, known: readonly string[]): string | undefined {
  if (word.length < shortest - 1) return undefined
  return known.find((each) => each.length >= shortest && isOneSlipAway(word, each))
}

function isOneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const [rest, otherRest] = [one.slice(at), other.slice(at)]
  if (rest.length < otherRest.length) return rest === otherRest.slice(1)
  if (rest.length > otherRest.length) return rest.slice(1) === otherRest
  const isSwapped = rest[0] === otherRest[1] && rest[1] === otherRest[0]
  return rest.slice(1) === otherRest.slice(1) || (isSwapped && rest.slice(2) === otherRest.slice(2))
}
