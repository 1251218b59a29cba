import {
  type OptionValues,
  UsageFault,
  command,
  flag,
  instantMs,
  option,
  optionOr,
  text,
  wholeNumber,
} from "@call-center/command-line"
import type { PhoneNumber } from "@call-center/domain"

import { phoneNumber } from "./phone-number-option.ts"

/** The call that `pnpm dial` was asked for. */
export interface DialledCall {
  /** Undefined when the caller withholds the number. */
  readonly from: PhoneNumber | undefined
  /** The instant the call starts at, in epoch milliseconds; undefined for the machine's own clock. */
  readonly startsAtMs: number | undefined
  /** Where demos persist; undefined keeps them in memory. */
  readonly dataDir: string | undefined
  readonly json: boolean
  /** Name of one of our flows, or a file of flow JSON. */
  readonly flow: string
  /** A file of hours, staff, queue load and Lambda behaviours. */
  readonly scenario: string | undefined
  /** A file of what Lex made of words, which the local Lex answers from. */
  readonly recorded: string | undefined
  /** The file that the call is recorded into. */
  readonly record: string | undefined
  readonly dynamodbPort: number | undefined
  readonly snsPort: number | undefined
  /** Whether the Lambda bundles are brought up to date first. */
  readonly build: boolean
}

const port = wholeNumber(1, 65_535)

const dialOptions = {
  from: optionOr(phoneNumber, "+12025550123", "the caller's number in E.164"),
  anonymous: flag("the caller withholds the number"),
  now: option(
    instantMs,
    "when the call starts, ISO 8601 with an offset: 2026-12-01T09:00:00-05:00",
  ),
  data: optionOr(text("DIR"), ".call-center", "folder that keeps demos between calls"),
  memory: flag("keep nothing"),
  json: flag("one JSON object a line instead of a transcript"),
  flow: optionOr(text("NAME|FILE"), "main", "the flow to dial, one of ours or a file of flow JSON"),
  scenario: option(
    text("FILE"),
    "hours, staff, queue load and Lambda behaviours of this call (YAML)",
  ),
  recorded: option(
    text("FILE"),
    "take words for what the deployed bot took them for, as pnpm center compare --keep FILE noted it",
  ),
  record: option(text("FILE"), "record the call into a file, as --json prints it"),
  replay: option(
    text("FILE"),
    "instead of ringing, replay a recorded call against the flows and bot as they are now",
  ),
  dynamodbPort: option(port, "port of the embedded DynamoDB (default: any free one)"),
  snsPort: option(port, "port of the embedded SNS (default: any free one)"),
  noBuild: flag("ring the Lambda bundles as they were built last"),
}

/** `pnpm dial`. */
export const dialCommand = command({
  summary:
    "Rings the local call centre: the flow, bot and Lambdas that would be deployed, on this machine.",
  options: dialOptions,
  exclusive: [
    ["from", "anonymous"],
    ["data", "memory"],
    ["replay", "from"],
    ["replay", "anonymous"],
    ["replay", "now"],
    ["replay", "data"],
    ["replay", "memory"],
    ["replay", "scenario"],
    ["replay", "recorded"],
    ["replay", "record"],
    ["replay", "dynamodbPort"],
    ["replay", "snsPort"],
  ],
  details: `Standard input, one line a turn: text is speech; only digits, * and # are keys; an empty line is silence; /hangup or the end of input hangs up.

Example: printf 'schedule a demo\\ntomorrow\\n10 am\\nyes\\nno\\n' | pnpm dial --memory

Exit code: 0, or 1 when the call broke off, or departs from its recording.`,
  run: async ({ options }, terminal) => {
    const { replay: file, flow, json } = options
    if (file !== undefined)
      return (await import("./recordings/run-replay.ts")).runReplay({ file, flow, json }, terminal)
    return (await import("./run-dial.ts")).runDial(callOf(options), terminal)
  },
})

/** Reads a call as `pnpm dial` takes it. Throws `UsageFault`. */
export function dialledCall(words: readonly string[]): DialledCall {
  const told = dialCommand.read(words)
  if ("problem" in told) throw new UsageFault(told.problem)
  return callOf(told.value.options)
}

function callOf(options: OptionValues<typeof dialOptions>): DialledCall {
  const { now, json, flow, scenario, recorded, record, dynamodbPort, snsPort } = options
  return {
    from: options.anonymous ? undefined : options.from,
    startsAtMs: now,
    dataDir: options.memory ? undefined : options.data,
    json,
    flow,
    scenario,
    recorded,
    record,
    dynamodbPort,
    snsPort,
    build: !options.noBuild,
  }
}
