import {
  command,
  flag,
  instantMs,
  one,
  option,
  optionOr,
  repeated,
  text,
} from "@call-center/command-line"

import { centerOptions } from "../local/center-options.ts"

/** `dial`. */
export const dial = command({
  summary: "Rings a flow on this machine: type what you would say, or keys.",
  operands: one(text("FLOW"), "a file of flow JSON"),
  options: {
    flows: repeated(
      text("PATH"),
      "other flows and modules that the call may get to: files, folders, globs",
    ),
    ...centerOptions,
    scenario: option(
      text("FILE"),
      "what the call meets, as YAML: hours, staff, what functions and services answer",
    ),
    keep: flag(
      "write what you are asked for into the scenario file, so that you are not asked again",
    ),
    from: optionOr(text("E164"), "+12025550123", "the caller's number"),
    anonymous: flag("the caller withholds the number"),
    chat: flag("a chat instead of a call"),
    attribute: repeated(text("NAME=VALUE"), "a contact attribute that the contact arrives with"),
    now: option(
      instantMs,
      "when the call starts, ISO 8601 with an offset: 2026-12-01T09:00:00-05:00",
    ),
    json: flag("one JSON object a line, an event each, instead of a transcript"),
  },
  exclusive: [["from", "anonymous"]],
  details: `Standard input, one line a turn: text is speech; only digits, * and # are keys; an empty line is silence; /hangup or the end of input hangs up.
At a terminal you are asked for what the scenario does not say; elsewhere it is named after the call.

Exit code: 0, or 1 when the call broke off.`,
  run: async ({ options, operands: flow }, terminal) =>
    (await import("../local/run-dial.ts")).runDial({ ...options, flow }, terminal),
})
