import {
  type Command,
  type ValueKind,
  command,
  one,
  option,
  optionOr,
  text,
  wholeNumber,
} from "@call-center/command-line"

import { commonOptions } from "./verb-options.ts"
import { type ContextOf, runVerb } from "./verb.ts"

const contactId: ValueKind<string> = {
  placeholder: "CONTACT_ID",
  expected: "the id of a contact, such as 11111111-2222-3333-4444-555555555555",
  parse: (given) =>
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given) ? given : undefined,
}

/** `pnpm center call`. */
export function callCommand(contextOf: ContextOf): Command {
  return command({
    summary:
      "The way of one call through the flows, from Connect's flow log and the code hook's log.",
    details:
      "Neither log has what callers say, nor their numbers. --json prints the events as pnpm dial does, one a line; the page of pnpm phone shows a recording.",
    operands: one(
      contactId,
      "the contact, as Connect's contact search and the alarms' logs name it",
    ),
    options: {
      days: optionOr(wholeNumber(1, 731), "7", "how many days back to look"),
      record: option(text("FILE"), "record it into a file, which pnpm phone shows"),
      ...commonOptions,
    },
    run: async ({ options, operands }, terminal) => {
      const { call } = await import("../call/call.ts")
      return runVerb(
        (context) => call({ ...options, contactId: operands }, context),
        contextOf,
        terminal,
      )
    },
  })
}
