import type { WhenRow } from "./judge-file.ts"
import type { Heard, Reader } from "./readers.ts"

/** How a phrase was read: as it is meant, as something else, or not at all. */
export type Verdict = "right" | "wrong" | "none"

/** How often phrases of one source and language were read how; `typed` and `policy` ones are counted apart. */
export interface WhenCount {
  readonly list: "when"
  readonly source: string
  readonly lang: string
  readonly typed?: true
  readonly policy?: true
  readonly right: number
  readonly wrong: number
  readonly none: number
}

/** A phrase with what was heard of it. */
export interface Judged {
  readonly row: WhenRow
  readonly heard: Heard
  readonly verdict: Verdict
}

/** Has every phrase read. */
export function judgeWhen(rows: readonly WhenRow[], reader: Reader): readonly Judged[] {
  return rows.map((row) => {
    const heard = reader.read(row)
    return { row, heard, verdict: verdictOn(row, heard) }
  })
}

/**
 * Right when everything that is wanted was heard so, wrong when anything was heard differently, else not understood: what
 * is missing is asked for. A range may end a day earlier or later. An hour without a half of the day is right in either.
 */
function verdictOn({ input, want, past, today }: WhenRow, heard: Heard): Verdict {
  const verdicts: Verdict[] = []
  if (want.from !== undefined && want.to !== undefined) {
    const isToday = want.from === today && want.to === today
    verdicts.push(
      heard.isEarliest === true && heard.from === undefined && isToday
        ? "right"
        : onDays({ from: want.from, to: want.to, past }, heard),
    )
  }
  if (want.time !== undefined) verdicts.push(atTime(want.time, heard))
  if (want.start !== undefined && want.until !== undefined)
    verdicts.push(
      inWindow({ from: want.start, until: want.until, isOpen: isHalfOpen(input) }, heard),
    )
  if (verdicts.includes("wrong")) return "wrong"
  return verdicts.includes("none") ? "none" : "right"
}

function onDays(
  want: { readonly from: string; readonly to: string; readonly past: string | undefined },
  { from, to }: Heard,
): Verdict {
  if (from === undefined || to === undefined) return "none"
  if (from === want.from && to === want.to) return "right"
  if (from === want.past && to === want.past) return "right"
  if (want.from === want.to && from === to) return "wrong"
  return distance(from, want.from) + distance(to, want.to) <= 1 ? "right" : "wrong"
}

function distance(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000
}

/** Right when it is among the times heard, or is the named end of the window that was: after three, by three. */
function atTime(want: string, { times, window, isEarliest }: Heard): Verdict {
  if (isEarliest === true && want === "00:00") return "right"
  if (times !== undefined) return times.includes(want) ? "right" : "wrong"
  if (window === undefined) return "none"
  return window.from === want || window.until === minuteAfter(want) ? "right" : "wrong"
}

function minuteAfter(time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 1
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":")
}

/** Whether no half of the day is named: the sets then take the one before noon, which nobody asked for. */
function isHalfOpen(input: string): boolean {
  return !/\d\s?[ap]\.?\s?m\b|\b[ap]\.?\s?m\b|morning|noon|evening|night|mañana|tarde|noche|madrugada/iu.test(
    input,
  )
}

function inWindow(
  want: { readonly from: string; readonly until: string; readonly isOpen: boolean },
  { times, window }: Heard,
): Verdict {
  if (window === undefined) return times === undefined ? "none" : "wrong"
  const isSame = (hours: number): boolean =>
    later(want.from, hours) === window.from && later(want.until, hours) === window.until
  return isSame(0) || (want.isOpen && want.from < "12:00" && isSame(12)) ? "right" : "wrong"
}

function later(time: string, hours: number): string {
  const hour = (Number(time.slice(0, 2)) + hours) % 24
  return `${String(hour).padStart(2, "0")}${time.slice(2)}`
}

/** Counts verdicts by source, language and kind. */
export function countWhen(judged: readonly Judged[]): readonly WhenCount[] {
  const counts = new Map<string, WhenCount>()
  for (const { row, verdict } of judged) {
    const { source, lang, typed, policy } = row
    const key = [source, lang, typed === true, policy === true].join(" ")
    const count = counts.get(key) ?? {
      list: "when",
      source,
      lang,
      ...(typed === true && { typed: true as const }),
      ...(policy === true && { policy: true as const }),
      right: 0,
      wrong: 0,
      none: 0,
    }
    counts.set(key, { ...count, [verdict]: count[verdict] + 1 })
  }
  return [...counts.values()]
}
