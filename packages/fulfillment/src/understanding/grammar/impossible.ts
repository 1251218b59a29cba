import type { NoSuchDay } from "../../conversation/no-such-day.ts"

/** What words name and there is not: the thirtieth of February. */
export interface Impossible {
  readonly noSuchDay: NoSuchDay
}

/** What there is not, of which nothing more can be said. */
export const impossible: Impossible = { noSuchDay: { what: "other" } }

/** A day that there is not. */
export function noSuch(noSuchDay: NoSuchDay): Impossible {
  return { noSuchDay }
}

/** Whether a value of the grammar is something that there is not. */
export function isImpossible(value: unknown): value is Impossible {
  return typeof value === "object" && value !== null && "noSuchDay" in value
}
