import { parseArgs } from "node:util"

import { parsePhoneNumber } from "@call-center/domain"

import { UsageFault } from "./usage-fault.ts"

/** What `pnpm dial` was asked to do. */
export interface DialCommand {
  /** As typed; undefined when the caller withholds the number. */
  readonly from: string | undefined
  /** The instant the call starts at, in epoch milliseconds; undefined for the machine's own clock. */
  readonly startsAtMs: number | undefined
  /** Where demos persist; undefined keeps them in memory. */
  readonly dataDir: string | undefined
  readonly json: boolean
  /** Name of one of our flows, or a file of flow JSON. */
  readonly flow: string
  /** A file of hours, staff, queue load and Lambda behaviours. */
  readonly scenario: string | undefined
  readonly dynamodbPort: number | undefined
  readonly snsPort: number | undefined
  /** Whether the Lambda bundles are brought up to date first. */
  readonly build: boolean
}

/** Where demos persist unless told otherwise, below the folder that the command runs in. */
const defaultDataDir = ".call-center"

const defaultCaller = "+12025550123"

export const dialHelp = `Rings the local call centre: the flow, bot and Lambdas that would be deployed, on this machine.

Usage: pnpm dial [options]

  --from NUMBER        the caller's number in E.164 (default ${defaultCaller})
  --anonymous          the caller withholds the number
  --now INSTANT        when the call starts, ISO 8601 with an offset: 2026-12-01T09:00:00-05:00
  --data DIR           folder that keeps demos between calls (default ${defaultDataDir})
  --memory             keep nothing
  --json               one JSON object a line instead of a transcript
  --flow NAME|FILE     the flow to dial (default main), or a file of flow JSON
  --scenario FILE      hours, staff, queue load and Lambda behaviours of this call (YAML)
  --dynamodb-port N    port of the embedded DynamoDB (default: any free one)
  --sns-port N         port of the embedded SNS (default: any free one)
  --no-build           ring the Lambda bundles as they were built last
  --help               this text

Standard input, one line a turn: text is speech; only digits, * and # are keys; an empty line is silence;
/hangup or the end of input hangs up.

Example: printf 'schedule a demo\\ntomorrow\\n10 am\\nyes\\nno\\n' | pnpm dial --memory
`

/** Reads the command line; undefined when help was asked for. Throws `UsageFault` for anything that is not an option. */
export function dialCommand(args: readonly string[]): DialCommand | undefined {
  const values = parsedOptions(args)
  if (values.help === true) return undefined
  if (values.anonymous === true && values.from !== undefined)
    throw new UsageFault("--from and --anonymous exclude each other: give one of them")
  if (values.memory === true && values.data !== undefined)
    throw new UsageFault("--data and --memory exclude each other: give one of them")
  return {
    from: values.anonymous === true ? undefined : callerNumber(values.from ?? defaultCaller),
    startsAtMs: values.now === undefined ? undefined : instantMs(values.now),
    dataDir: values.memory === true ? undefined : (values.data ?? defaultDataDir),
    json: values.json === true,
    flow: values.flow ?? "main",
    scenario: values.scenario,
    dynamodbPort: port("--dynamodb-port", values["dynamodb-port"]),
    snsPort: port("--sns-port", values["sns-port"]),
    build: values["no-build"] !== true,
  }
}

function parsedOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        from: { type: "string" },
        anonymous: { type: "boolean" },
        now: { type: "string" },
        data: { type: "string" },
        memory: { type: "boolean" },
        json: { type: "boolean" },
        flow: { type: "string" },
        scenario: { type: "string" },
        "dynamodb-port": { type: "string" },
        "sns-port": { type: "string" },
        "no-build": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(/\. |\n/)
    throw new UsageFault(`${reason}; pnpm dial --help lists the options`, { cause: error })
  }
}

function callerNumber(raw: string): string {
  const number = raw.startsWith("+") ? parsePhoneNumber(raw) : undefined
  if (number !== undefined) return number
  throw new UsageFault(
    `--from ${raw}: expected a number in E.164 that exists, such as ${defaultCaller}; to withhold it, say --anonymous`,
  )
}

function instantMs(raw: string): number {
  const withOffset = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/
  const [, date] = withOffset.exec(raw) ?? []
  const milliseconds = date !== undefined && isOnCalendar(date) ? Date.parse(raw) : Number.NaN
  if (!Number.isNaN(milliseconds)) return milliseconds
  throw new UsageFault(
    `--now ${raw}: expected an instant with an offset such as 2026-12-01T09:00:00-05:00`,
  )
}

/** `Date.parse` takes February 30 for March 2. */
function isOnCalendar(date: string): boolean {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date)
}

function port(option: string, raw: string | undefined): number | undefined {
  if (raw === undefined) return undefined
  const number = /^\d{1,5}$/.test(raw) ? Number(raw) : Number.NaN
  if (number >= 1 && number <= 65_535) return number
  throw new UsageFault(`${option} ${raw}: expected a port from 1 to 65535`)
}
