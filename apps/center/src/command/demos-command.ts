import {
  type CommandGroup,
  type Terminal,
  command,
  commandGroup,
  flag,
  option,
  requiredOption,
  text,
} from "@call-center/command-line"

import { date } from "./date-option.ts"
import { phoneNumber } from "./phone-number-option.ts"
import { type DemosCommand, commonOptions } from "./verb-options.ts"
import { type ContextOf, runVerb } from "./verb.ts"

const demosOptions = {
  phone: requiredOption(phoneNumber, "the caller's number in E.164"),
  ...commonOptions,
} as const

/** `pnpm center demos`. */
export function demosCommand(contextOf: ContextOf): CommandGroup {
  const run = async (told: Omit<DemosCommand, "verb">, terminal: Terminal) => {
    const { demos } = await import("../demos/demos.ts")
    return runVerb((context) => demos({ verb: "demos", ...told }, context), contextOf, terminal)
  }
  const unasked = { demoId: undefined, yes: false } as const
  return commandGroup({
    summary: "The demos of a day, or a caller's: list, cancel, erase or export them.",
    details:
      "--day 2026-12-02 [--week] [--json] without a command: the demos of that day, or of seven days from it on; as JSON, one object a day.",
    unnamed: async () =>
      command({
        summary: "The demos of a day, at a glance.",
        options: {
          day: requiredOption(date, "which day, by the business's calendar"),
          week: flag("seven days from that one on"),
          ...commonOptions,
        },
        run: async ({ options }, terminal) => {
          const { dayDemos } = await import("../demos/day-demos.ts")
          return runVerb((context) => dayDemos(options, context), contextOf, terminal)
        },
      }),
    commands: {
      list: async () =>
        command({
          summary: "Lists a caller's upcoming demos.",
          options: demosOptions,
          run: ({ options }, terminal) => run({ action: "list", ...unasked, ...options }, terminal),
        }),
      cancel: async () =>
        command({
          summary: "Cancels a caller's demo; the caller gets a text about it.",
          options: {
            demo: option(text("ID"), "which demo, when there are several"),
            ...demosOptions,
          },
          run: ({ options: { demo: demoId, ...options } }, terminal) =>
            run({ action: "cancel", ...unasked, demoId, ...options }, terminal),
        }),
      forget: async () =>
        command({
          summary: "Erases all that is kept of a caller, which can't be undone.",
          options: { yes: flag("erase without asking"), ...demosOptions },
          run: ({ options }, terminal) =>
            run({ action: "forget", ...unasked, ...options }, terminal),
        }),
      export: async () =>
        command({
          summary: "Prints all that is kept of a caller.",
          options: demosOptions,
          run: ({ options }, terminal) =>
            run({ action: "export", ...unasked, ...options }, terminal),
        }),
    },
  })
}
