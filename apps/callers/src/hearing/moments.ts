import type { Facts } from "@call-center/callers"

/** How a language writes days and times. */
export interface WrittenMoments {
  /** Groups `month` and `day`, or `hour`, `minute` and `half`; global. */
  readonly pattern: RegExp
  /** By name in small letters, from 1. */
  readonly months: readonly string[]
  readonly isAfternoon: (half: string) => boolean
}

/** Finds days and times in what is said: a time belongs to the day named before it. */
export function momentsIn({ pattern, months, isAfternoon }: WrittenMoments) {
  return (text: string): readonly Facts[] => {
    const found: Facts[] = []
    let date: string | undefined
    let isDayUsed = true
    for (const { groups = {} } of text.matchAll(pattern)) {
      if (groups["month"] !== undefined) {
        if (!isDayUsed && date !== undefined) found.push({ date })
        const month = months.indexOf(groups["month"].toLowerCase()) + 1
        date = `${two(month)}-${two(Number(groups["day"]))}`
        isDayUsed = false
      } else {
        const hour = (Number(groups["hour"]) % 12) + (isAfternoon(groups["half"] ?? "") ? 12 : 0)
        const time = `${two(hour)}:${groups["minute"]}`
        found.push(date === undefined ? { time } : { date, time })
        isDayUsed = true
      }
    }
    return isDayUsed || date === undefined ? found : [...found, { date }]
  }
}

function two(number: number): string {
  return String(number).padStart(2, "0")
}
