import {
  type Command,
  UsageFault,
  command,
  flag,
  option,
  text,
  wholeNumber,
} from "@call-center/command-line"

import { date } from "./date-option.ts"
import { commonOptions } from "./verb-options.ts"
import { type ContextOf, runVerb } from "./verb.ts"

const defaultFile = "demos.ics"

/** `pnpm center calendar`. */
export function calendarCommand(contextOf: ContextOf): Command {
  return command({
    summary: "Writes demos as an iCalendar file, or opens the feed that calendars subscribe to.",
    details:
      "A moved demo keeps its id, and a calendar that imports the file again moves it. --cancelled writes a file that takes cancelled demos out of a calendar. --feed prints the address of the feed once (calendarFeed in call-center.config.ts), --new-secret another one, and the one before stops working.",
    options: {
      from: option(date, "the first day (default: today)"),
      days: option(wholeNumber(1, 366), "how many days (default: all that can be booked)"),
      cancelled: flag("the cancelled demos instead, with METHOD:CANCEL"),
      file: option(text("FILE"), `where to (default: ${defaultFile})`),
      feed: flag("make the secret of the feed, and print the address to subscribe to"),
      newSecret: flag("the same, in place of the secret that there is"),
      outputs: commonOptions.outputs,
    },
    run: async ({ options }, terminal) => {
      const { feed, newSecret, outputs, ...ofFile } = options
      if (feed || newSecret) {
        if (Object.values(ofFile).some((given) => given !== undefined && given !== false))
          throw new UsageFault("--feed and --new-secret write no file: leave its options out")
        const { openFeed } = await import("../calendar/open-feed.ts")
        return runVerb((context) => openFeed({ outputs, newSecret }, context), contextOf, terminal)
      }
      const { calendar } = await import("../calendar/calendar.ts")
      const told = { ...ofFile, outputs, file: ofFile.file ?? defaultFile }
      return runVerb((context) => calendar(told, context), contextOf, terminal)
    },
  })
}
