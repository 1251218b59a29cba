import {
  type Command,
  command,
  flag,
  option,
  optionOr,
  requiredOption,
  text,
} from "@call-center/command-line"

import { until } from "./until-option.ts"
import { commonOptions } from "./verb-options.ts"
import { type ContextOf, runVerb } from "./verb.ts"

const closureOptions = {
  local: flag("the call centre on this machine, for pnpm dial and pnpm phone"),
  data: optionOr(text("DIR"), ".call-center", "with --local: the folder of its demos"),
  ...commonOptions,
} as const

/** `pnpm center close`. */
export function closeCommand(contextOf: ContextOf): Command {
  return command({
    summary: "Closes by hand until a time: callers reach no person; with --no-booking, nobody.",
    details:
      "The next call hears it. A closing that is under way is replaced. No deployment opens again what was closed so, and demos that are booked for that time stay as they are.",
    options: {
      until: requiredOption(
        until,
        "when it opens again: 18:00, 2026-12-24, 2026-12-24T12:00, or an instant with an offset",
      ),
      reason: option(
        text("WORDS"),
        "kept with the closing, for whoever looks; callers don't hear it",
      ),
      noBooking: flag("close the whole line: callers hear that we are closed, and the call ends"),
      ...closureOptions,
    },
    run: async ({ options }, terminal) => {
      const { close } = await import("../closures/close.ts")
      return runVerb((context) => close(options, context), contextOf, terminal)
    },
  })
}

/** `pnpm center open`. */
export function openCommand(contextOf: ContextOf): Command {
  return command({
    summary: "Takes a closing by hand away.",
    options: closureOptions,
    run: async ({ options }, terminal) => {
      const { open } = await import("../closures/open.ts")
      return runVerb((context) => open(options, context), contextOf, terminal)
    },
  })
}

/** `pnpm center status`. */
export function statusCommand(contextOf: ContextOf): Command {
  return command({
    summary: "Whether somebody has closed by hand: until when, who, and why.",
    options: closureOptions,
    run: async ({ options }, terminal) => {
      const { status } = await import("../closures/status.ts")
      return runVerb((context) => status(options, context), contextOf, terminal)
    },
  })
}
