import { type QuietHours, localTime } from "@call-center/domain"
import * as v from "valibot"

const leastMinutes = 60
const mostMinutes = 16 * 60
const minutesPerDay = 24 * 60

const rangeText = 'quiet hours such as "21:00-08:00", 1 to 16 hours long, or false'

/** Hours of every day, over midnight where they end before they begin; undefined for `false`. */
export const quietHours = v.union(
  [
    v.pipe(
      v.literal(false),
      v.transform((): QuietHours | undefined => undefined),
    ),
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }): QuietHours | undefined => {
        const parsed = parseQuietHours(dataset.value)
        if (parsed !== undefined) return parsed
        addIssue({ message: rangeText })
        return NEVER
      }),
    ),
  ],
  rangeText,
)

function parseQuietHours(raw: string): QuietHours | undefined {
  const [first, second, ...rest] = raw.split("-").map((part) => part.trim())
  const from = localTime(first ?? "")
  const until = localTime(second ?? "")
  if (from === undefined || until === undefined || from === "24:00" || rest.length > 0)
    return undefined
  const minutes = (minutesOf(until) - minutesOf(from) + minutesPerDay) % minutesPerDay
  return minutes >= leastMinutes && minutes <= mostMinutes ? { from, until } : undefined
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
