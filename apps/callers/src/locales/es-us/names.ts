export const monthNames = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
]

/** From Monday on. */
export const weekdayNames = [
  "lunes",
  "martes",
  "miércoles",
  "jueves",
  "viernes",
  "sábado",
  "domingo",
]

const units =
  "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta".split(
    " ",
  )

/** "una" for 1, up to twelve. */
export function hourWords(hour: number): string {
  return hour === 1 ? "una" : (units[hour - 1] ?? String(hour))
}

/** "primero" for 1, "treinta y uno" for 31. */
export function dayWords(day: number): string {
  if (day === 1) return "primero"
  return units[day - 1] ?? "treinta y uno"
}
