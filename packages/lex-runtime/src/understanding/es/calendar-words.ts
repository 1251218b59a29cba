import type { DateUnit } from "../date-rule.ts"

export const MONTHS: readonly string[] = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre|setiembre",
  "octubre",
  "noviembre",
  "diciembre",
]

/** Monday first, as in ISO 8601. */
export const WEEKDAYS: readonly string[] = [
  "lunes",
  "martes",
  "miercoles",
  "jueves",
  "viernes",
  "sabado",
  "domingo",
]

export const UNITS = "dias?|semanas?|mes|meses|anos?"

/** 1 to 12. */
export function monthNumber(word: string | undefined): number {
  return indexOf(MONTHS, word)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayNumber(word: string | undefined): number {
  return indexOf(WEEKDAYS, word)
}

export function unitOf(word = ""): DateUnit {
  if (word.startsWith("semana")) return "week"
  if (word.startsWith("mes")) return "month"
  return word.startsWith("ano") ? "year" : "day"
}

function indexOf(alternatives: readonly string[], word: string | undefined): number {
  return alternatives.findIndex((one) => one.split("|").includes(word ?? "")) + 1
}
