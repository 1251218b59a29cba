import type { Failure, Tally } from "@call-center/callers"

/** As many as one looks at. */
const mostShown = 20

/** The calls that failed, those that did what they must not before all others, the first of them one by one. */
export function failuresText({ failures }: Tally): string {
  const worstFirst = failures.toSorted((one, other) => wrong(other) - wrong(one))
  const shown = worstFirst.slice(0, mostShown).map((failure) => `${lineOf(failure)}\n`)
  const more = failures.length - shown.length
  return [...shown, more > 0 ? `… and ${more} more\n` : ""].join("")
}

function wrong({ unwanted, heardAsYes, toldOfOthers }: Failure): number {
  return Number(unwanted + heardAsYes + toldOfOthers > 0)
}

function lineOf(failure: Failure): string {
  const { seed, goal, person, outcome, unwanted, heardAsYes, toldOfOthers, lastPlace } = failure
  return [
    `seed ${seed}`,
    `${person}, ${goal}`,
    outcome === "reached" ? "" : outcome === "partly" ? "reached a part of it" : "not reached",
    unwanted > 0 ? "CHANGED WHAT NOBODY AGREED TO" : "",
    heardAsYes > 0 ? "the line made a yes of a no" : "",
    toldOfOthers > 0 ? "TOLD OF OTHERS" : "",
    `last at ${lastPlace}`,
  ]
    .filter((part) => part !== "")
    .join(": ")
}
