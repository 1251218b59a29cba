import { existsSync, readFileSync } from "node:fs"

import type { BorrowedPhrases, SpokenValues } from "@call-center/callers"
import { UsageFault } from "@call-center/command-line"
import type { Locale } from "@call-center/domain"
import * as v from "valibot"

/** Where phrases of other people's test sets lie, beside the checkout: they are read there and never copied. */
export const phrasesFile = "../shared/judges/development.json"

const fileSchema = v.object({
  when: v.array(
    v.object({
      lang: v.string(),
      input: v.string(),
      asked: v.string(),
      typed: v.optional(v.boolean()),
      want: v.looseObject({ time: v.optional(v.string(), "") }),
    }),
  ),
  answers: v.array(
    v.object({
      lang: v.string(),
      input: v.string(),
      want: v.string(),
      corrects: v.optional(v.boolean()),
    }),
  ),
  intents: v.array(v.object({ lang: v.string(), input: v.string(), want: v.string() })),
})

/** Words of others, and how many there are. */
export interface Borrowed {
  readonly phrases: BorrowedPhrases
  readonly count: number
}

/** Reads the phrases of other people; undefined where there are none. Throws `UsageFault` for a file of another kind. */
export function readBorrowedPhrases(file: string, locale: Locale): Borrowed | undefined {
  if (!existsSync(file)) return undefined
  const parsed = v.safeParse(fileSchema, parsedJson(file))
  if (!parsed.success) throw new UsageFault(`${file}: expected phrases with what they mean`)
  return borrowedFrom(parsed.output, locale.slice(0, 2))
}

function parsedJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch (error) {
    throw new UsageFault(`${file}: not JSON`, { cause: error })
  }
}

function borrowedFrom(
  { when, answers, intents }: v.InferOutput<typeof fileSchema>,
  language: string,
): Borrowed {
  const answered = (want: string) =>
    answers
      .filter((row) => row.lang === language && row.want === want && row.corrects !== true)
      .map(({ input }) => input)
  const meant = (want: string) =>
    intents.filter((row) => row.lang === language && row.want === want).map(({ input }) => input)
  const lists: Readonly<Record<string, readonly string[]>> = {
    "open.book": meant("ScheduleDemo").filter(isWithoutWish),
    "open.cancel": meant("CancelDemo").filter(isWithoutWish),
    agree: answered("yes").filter(isWithoutWish),
    object: answered("no").filter(isWithoutWish),
    nothingElse: meant("Goodbye"),
    repeat: meant("Repeat"),
  }
  const times = new Map<string, readonly string[]>()
  for (const { want, input } of when.filter((row) => row.lang === language && isTimeAlone(row)))
    times.set(want.time, [...(times.get(want.time) ?? []), input])
  const count =
    Object.values(lists).reduce((sum, list) => sum + list.length, 0) +
    [...times.values()].reduce((sum, list) => sum + list.length, 0)
  return {
    count,
    phrases: (rule, values, random) => {
      const name = rule.startsWith("agree.") && rule !== "agree.number" ? "agree" : rule
      const list = rule === "answer.time" ? timesOf(values) : lists[name]
      return list === undefined || list.length === 0 ? undefined : random.pick(list)
    },
  }

  function timesOf(values: SpokenValues): readonly string[] | undefined {
    return times.get(values["own"]?.["hhmm"] ?? "")
  }
}

function isTimeAlone({ asked, typed, want }: When): boolean {
  return asked === "time" && typed !== true && want.time !== "" && Object.keys(want).length === 1
}

type When = v.InferOutput<typeof fileSchema>["when"][number]

const wishWords =
  /\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|to(?:day|night|morrow)|morning|afternoon|evening|night|noon|week|month|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu

/** Whoever names a day or a time in it wants something else than our person. */
function isWithoutWish(phrase: string): boolean {
  return !wishWords.test(phrase)
}
