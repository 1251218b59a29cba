import type { Tally } from "./tally.ts"

/** Cells by row, the heads of the columns first. */
export type TallyTable = readonly (readonly string[])[]

export interface TallyAtRate {
  /** How many of a hundred words came through wrong, from 0 to 1. */
  readonly noise: number
  readonly tally: Tally
}

/** Success by how many words came through wrong: one line a rate. */
export function ratesText(tallies: readonly TallyAtRate[]): string {
  return textOf(ratesTable(tallies))
}

/** What `ratesText` tells, in cells. */
export function ratesTable(tallies: readonly TallyAtRate[]): TallyTable {
  const rows = tallies.map(({ noise, tally }) => [
    percent(noise),
    whole(tally.calls),
    share(tally.reached, tally.calls),
    share(tally.partly, tally.calls),
    whole(tally.unwanted),
    whole(tally.heardAsYes),
    whole(tally.toldOfOthers),
    whole(tally.brokeOff),
    mean(tally.turns, tally.calls),
    mean(tally.wordsHeard, tally.calls),
    mean(tally.keys, tally.calls),
    mean(tally.repeatedPrompts, tally.calls),
  ])
  const heads = [
    "noise",
    "calls",
    "reached",
    "partly",
    "unwanted",
    "misheard yes",
    "told of others",
    "broke off",
    "turns",
    "words heard",
    "keys",
    "repeated prompts",
  ]
  return [heads, ...rows]
}

/** How many of a hundred reached their goal, by person and goal. */
export function groupsText(tally: Tally): string {
  return textOf(groupsTable(tally))
}

/** What `groupsText` tells, in cells. */
export function groupsTable({ groups }: Tally): TallyTable {
  const pairs = Object.entries(groups).map(([name, group]) => ({ name: name.split(" "), group }))
  const goals = [...new Set(pairs.map(({ name: [goal = ""] }) => goal))].toSorted()
  const persons = [...new Set(pairs.map(({ name: [, person = ""] }) => person))].toSorted()
  const cell = (isOf: (name: readonly string[]) => boolean): string => {
    const all = pairs.filter(({ name }) => isOf(name)).map(({ group }) => group)
    const calls = all.reduce((sum, group) => sum + group.calls, 0)
    const reached = all.reduce((sum, group) => sum + group.reached, 0)
    return calls === 0 ? "-" : `${share(reached, calls)} of ${whole(calls)}`
  }
  const rows = persons.map((person) =>
    [person].concat(
      goals.map((goal) => cell(([its, who]) => its === goal && who === person)),
      cell(([, who]) => who === person),
    ),
  )
  const all = ["all", ...goals.map((goal) => cell(([its]) => its === goal)), cell(() => true)]
  return [["person", ...goals, "all"], ...rows, all]
}

/** Where calls were last that did not reach their goal, the most frequent place first. */
export function lostText(tally: Tally): string {
  return textOf(lostTable(tally))
}

/** What `lostText` tells, in cells; empty when nobody was lost. */
export function lostTable({ lost, calls }: Tally): TallyTable {
  const places = Object.entries(lost).toSorted(([, one], [, other]) => other - one)
  if (places.length === 0) return []
  return [
    ["lost at", "calls", "of all"],
    ...places.map(([place, count]) => [place, whole(count), share(count, calls)]),
  ]
}

function textOf(rows: TallyTable): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("")
}

function percent(value: number): string {
  return `${Number((value * 100).toFixed(2))} %`
}

function share(part: number, all: number): string {
  return all === 0 ? "-" : `${((part / all) * 100).toFixed(1)} %`
}

function mean(sum: number, count: number): string {
  return count === 0 ? "-" : (sum / count).toFixed(1)
}

function whole(count: number): string {
  return count.toLocaleString("en")
}
