import {
  type Command,
  type ValueKind,
  any,
  command,
  flag,
  option,
  optionOr,
  text,
  wholeNumber,
} from "@call-center/command-line"
import { type PhoneNumber, parsePhoneNumber } from "@call-center/domain"

import { commonOptions } from "./verb-options.ts"
import { type ContextOf, runVerb } from "./verb.ts"

/** A number that no telephone has: 555-0100 to 555-0199 of every area code in North America are kept for stories. */
const nobodysNumber: ValueKind<PhoneNumber> = {
  placeholder: "NUMBER",
  expected: "a number that is nobody's, +1 AREA 555 0100 to 0199",
  parse: (given) => (/^\+1\d{3}55501\d\d$/.test(given) ? parsePhoneNumber(given) : undefined),
}

/** `pnpm center compare`. */
export function compareCommand(contextOf: ContextOf): Command {
  return command({
    summary:
      "Says to the deployed bot what call scripts say, and lays its answers beside this machine's.",
    details:
      "Says first how much it will send and what that costs, and what it does to the deployed table, and asks; where standard input or output is no terminal, it wants --yes. Here the Lambda bundles run as pnpm synth built them last. Exit code 1 when a turn differs.",
    operands: any(
      text("SCRIPT"),
      [],
      "call scripts, or folders of them (default: calls, or none with --stories)",
    ),
    options: {
      stories: option(text("FILE"), "stories, as pnpm calls --stories takes them"),
      turns: optionOr(wholeNumber(1, 5000), "100", "send at most so many turns, whole calls"),
      phone: optionOr(nobodysNumber, "+12025550199", "whose calls they are: a number of nobody's"),
      keep: option(text("FILE"), "keep what Lex made of the words, for pnpm dial --recorded"),
      yes: flag("send it without asking"),
      ...commonOptions,
    },
    run: async ({ options, operands }, terminal) => {
      const { compare } = await import("../compare/compare.ts")
      return runVerb(
        (context) => compare({ ...options, scripts: operands }, context),
        contextOf,
        terminal,
      )
    },
  })
}
