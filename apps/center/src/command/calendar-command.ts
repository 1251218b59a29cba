import { type Command, command, flag, option, text, wholeNumber } from "@call-center/command-line"

import { date } from "./date-option.ts"
import { commonOptions } from "./verb-options.ts"
import { type ContextOf, runVerb } from "./verb.ts"

const defaultFile = "demos.ics"

/** `pnpm center calendar`. */
export function calendarCommand(contextOf: ContextOf): Command {
  return command({
    summary: "Writes demos as an iCalendar file, which calendars import.",
    details:
      "A moved demo keeps its id, and a calendar that imports the file again moves it. --cancelled writes a file that takes cancelled demos out of a calendar.",
    options: {
      from: option(date, "the first day (default: today)"),
      days: option(wholeNumber(1, 366), "how many days (default: all that can be booked)"),
      cancelled: flag("the cancelled demos instead, with METHOD:CANCEL"),
      file: option(text("FILE"), `where to (default: ${defaultFile})`),
      outputs: commonOptions.outputs,
    },
    run: async ({ options }, terminal) => {
      const told = { ...options, file: options.file ?? defaultFile }
      const { calendar } = await import("../calendar/calendar.ts")
      return runVerb((context) => calendar(told, context), contextOf, terminal)
    },
  })
}
