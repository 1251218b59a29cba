import { type LocalTime, localTime } from "@call-center/domain"

/** A time of day of that many minutes since midnight, up to 24:00. */
export function timeOfMinutes(minutes: number): LocalTime | undefined {
  return localTime(`${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`)
}

/** Minutes since midnight of a time of day. */
export function minutesOfTime(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** 7 as 07. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, "0")
}
