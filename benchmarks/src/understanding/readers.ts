import { createRequire } from "node:module"

import { localDate } from "@call-center/domain"
import { languageOf, understand } from "@call-center/fulfillment/spoken"

import type { WhenRow } from "./judge-file.ts"

/** What was heard of a day and a time; times of day as 10:00, several where a half of the day or a choice is open. */
export interface Heard {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly times?: readonly string[] | undefined
  readonly window?: { readonly from: string; readonly until: string } | undefined
  /** From now on, whatever is free first. */
  readonly isEarliest?: boolean | undefined
}

/** Something that reads days and times. */
export interface Reader {
  readonly name: string
  readonly read: (row: WhenRow) => Heard
}

/** Our own reading, as the code hook hears it without Lex's slots. The sets tell the time of day as midnight. */
export const ours: Reader = {
  name: "ours",
  read: (row) => {
    const today = localDate(row.today)
    if (today === undefined) throw new Error(`expected a date, got ${row.today}`)
    const { lexicon } = languageOf(row.lang === "es" ? "es_US" : "en_US", "en_US")
    const { wish } = understand(row.input, { lexicon, today, asked: row.asked, choices: 0, now: 0 })
    return {
      from: wish.days?.from,
      to: wish.days?.to,
      times: wish.times,
      window: wish.window,
      isEarliest: wish.earliest,
    }
  },
}

/** Our reading, and those of other libraries where they are installed: beside this package, or where `NODE_PATH` points. */
export function readers(): readonly Reader[] {
  return [ours, chrono(), recognizers()].filter((reader) => reader !== undefined)
}

const require = createRequire(import.meta.url)

function installed(name: string): unknown {
  try {
    return require(name)
  } catch {
    return undefined
  }
}

interface ChronoDate {
  readonly isCertain: (part: string) => boolean
  readonly get: (part: string) => number | null
}

interface ChronoLocale {
  readonly parse: (
    text: string,
    reference: Date,
    options: { readonly forwardDate: boolean },
  ) => readonly { readonly start: ChronoDate; readonly end?: ChronoDate | null }[]
}

interface Chrono {
  readonly en: ChronoLocale
  readonly es: ChronoLocale
}

function chrono(): Reader | undefined {
  const module = installed("chrono-node") as Chrono | undefined
  if (module === undefined) return undefined
  return {
    name: "chrono-node",
    read: ({ input, lang, today }) => {
      const locale = lang === "es" ? module.es : module.en
      const results = locale.parse(input, new Date(`${today}T00:00:00`), { forwardDate: true })
      const [result] = results
      if (result === undefined) return {}
      const { start, end } = result
      const time = timeOf(start)
      const until = end ? timeOf(end) : undefined
      const from = dateOf(start)
      return {
        from,
        to: end ? dateOf(end) : from,
        ...(time !== undefined && until === undefined && { times: [time] }),
        ...(time !== undefined && until !== undefined && { window: { from: time, until } }),
      }
    },
  }
}

function dateOf(date: ChronoDate): string {
  return [date.get("year"), date.get("month"), date.get("day")]
    .map((part) => String(part).padStart(2, "0"))
    .join("-")
}

function timeOf(date: ChronoDate): string | undefined {
  if (!date.isCertain("hour")) return undefined
  return [date.get("hour"), date.get("minute") ?? 0]
    .map((part) => String(part).padStart(2, "0"))
    .join(":")
}

interface Recognized {
  readonly typeName: string
  readonly resolution: { readonly values?: readonly Readonly<Record<string, string>>[] } | null
}

interface Recognizers {
  readonly recognizeDateTime: (...from: readonly unknown[]) => readonly Recognized[]
}

function recognizers(): Reader | undefined {
  const module = installed("@microsoft/recognizers-text-date-time") as Recognizers | undefined
  if (module === undefined) return undefined
  return {
    name: "recognizers-text-date-time",
    read: ({ input, lang, today }) => {
      const culture = lang === "es" ? "es-es" : "en-us"
      const found = module.recognizeDateTime(input, culture, 0, new Date(`${today}T00:00:00`))
      const heard: Heard = {}
      return Object.assign(heard, ...found.map(heardOf)) as Heard
    },
  }
}

/** Of several values the last is the one in the future. */
function heardOf({ resolution }: Recognized): Heard {
  const values = resolution?.values ?? []
  const { type = "", value, start, end } = values.at(-1) ?? {}
  const times = values.flatMap((each) => clock(each["value"]) ?? [])
  if (type === "date") return { from: day(value), to: day(value) }
  if (type === "datetime") return { from: day(value), to: day(value), times }
  if (type === "time") return { times }
  if (type === "daterange") return { from: day(start), to: day(end) }
  if (type !== "timerange") return {}
  return { window: { from: clock(start) ?? "", until: clock(end) ?? "" } }
}

function day(text: string | undefined): string | undefined {
  return text?.slice(0, 10)
}

function clock(text: string | undefined): string | undefined {
  return text?.slice(-8, -3)
}
