import type { GrammarRules } from "@call-center/callers"

/** Days and times as callers say them; `day`, `date` and `time` say nothing else. */
export const when: GrammarRules = {
  day: [
    "{today}",
    "{tomorrow}",
    "{dayAfterTomorrow}",
    "el {near}",
    "este {near}",
    "el {nextWeekday} de la próxima semana",
    "el {nextWeekday} de la semana que viene",
    "<date>",
    "<date>",
  ],
  date: [
    "el {dayWords} de {month}",
    "el {dayNumber} de {month}",
    "el {weekday} {dayWords}",
    "el {weekday} {dayNumber} de {month}",
    "el {weekday} {dayWords} de {month}",
  ],
  onDay: [
    "{today}",
    "{tomorrow}",
    "{dayAfterTomorrow}",
    "el {near}",
    "este {near}",
    "el {nextWeekday} de la próxima semana",
    "<date>",
    "para <date>",
  ],
  time: [
    "{noon}",
    "{sharpHourWords}",
    "{sharpHourWords} en punto",
    "{sharpHourWords} de la {part}",
    "{halfHourWords} y media",
    "{halfHourWords} y media de la {part}",
    "{clock}",
    "{clock} de la {part}",
  ],
  atTime: ["{at} <time>", "a eso de {the} <time>"],
  window: ["en la {part}", "por la {part}", "a cualquier hora de la {part}"],
  span: ["{week}", "algún día de {week}", "{week}, el día que sea"],
}
