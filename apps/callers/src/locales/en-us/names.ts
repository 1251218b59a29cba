export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

/** From Monday on. */
export const weekdayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
]

const units = "one two three four five six seven eight nine ten eleven twelve".split(" ")
const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  )

/** "one" for 1, up to twelve. */
export function hourWords(hour: number): string {
  return units[hour - 1] ?? String(hour)
}

/** "twenty second" for 22. */
export function ordinalWords(day: number): string {
  if (day === 20) return "twentieth"
  if (day === 30) return "thirtieth"
  if (day > 30) return `thirty ${ordinals[day - 31]}`
  return day > 20 ? `twenty ${ordinals[day - 21]}` : (ordinals[day - 1] ?? "")
}

/** "22nd" for 22. */
export function ordinal(day: number): string {
  const ending = ["st", "nd", "rd"][(day % 10) - 1]
  return `${day}${Math.floor(day / 10) === 1 || ending === undefined ? "th" : ending}`
}
