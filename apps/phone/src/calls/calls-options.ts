import { parseArgs } from "node:util"

import { type Hearing, hearings } from "../stories/hearing.ts"
import { UsageFault } from "../usage-fault.ts"

/** What `pnpm calls` was asked to do. */
export interface CallsCommand {
  /** Call scripts, or folders of them. */
  readonly paths: readonly string[]
  /** Whether to report flow coverage, and to fail below 100 % of transitions. */
  readonly coverage: boolean
  /** Where the coverage goes as JSON. */
  readonly coverageJson: string | undefined
  readonly junit: string | undefined
  readonly watch: boolean
  readonly json: boolean
  /** A file of stories that is played instead of scripts. */
  readonly stories: string | undefined
  /** The stories of one name or kind. */
  readonly only: string | undefined
  readonly hearing: Hearing
  readonly build: boolean
}

export const callsHelp = `Runs call scripts against the local call centre: conversations as tests.

Usage: pnpm calls [FILE|FOLDER...] [options]

  FILE|FOLDER           call scripts (*.yaml) or folders of them (default calls)
  --coverage            report which actions and transitions of our flows were taken; fails below 100 %
                        but for what calls/coverage-exceptions.yaml excuses
  --coverage-json FILE  write the coverage as JSON
  --junit FILE          write the results as JUnit XML
  --json                one JSON object a script, and one that sums up: turns to a booking by speech, words a prompt
  --stories FILE        play the calls of a JSON file of stories instead, and tell how many hold
  --only NAME|KIND      with --stories: the story of that name, or all of that kind
  --hearing HEARING     with --stories: how well Lex hears: ${hearings.join(", ")}
  --watch               run again whenever a script changes
  --no-build            run the Lambda bundles as they were built last
  --help                this text

Exit code: 0 when all scripts (or stories) pass, 1 when one fails, 2 when one can't be read.
`

/** Reads the command line; undefined when help was asked for. Throws `UsageFault`. */
export function callsCommand(args: readonly string[]): CallsCommand | undefined {
  const { values, positionals } = parsed(args)
  if (values.help === true) return undefined
  if (values.stories === undefined && (values.only ?? values.hearing) !== undefined)
    throw new UsageFault("--only and --hearing are about stories: name a file with --stories")
  return {
    paths: positionals.length > 0 ? positionals : ["calls"],
    coverage: values.coverage === true || values["coverage-json"] !== undefined,
    coverageJson: values["coverage-json"],
    junit: values.junit,
    watch: values.watch === true,
    json: values.json === true,
    stories: values.stories,
    only: values.only,
    hearing: hearingOf(values.hearing ?? "as-is"),
    build: values["no-build"] !== true,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        coverage: { type: "boolean" },
        "coverage-json": { type: "string" },
        junit: { type: "string" },
        watch: { type: "boolean" },
        json: { type: "boolean" },
        stories: { type: "string" },
        only: { type: "string" },
        hearing: { type: "string" },
        "no-build": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    })
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(/\. |\n/)
    throw new UsageFault(`${reason}; pnpm calls --help lists the options`, { cause: error })
  }
}

function hearingOf(raw: string): Hearing {
  const found = hearings.find((hearing) => hearing === raw)
  if (found !== undefined) return found
  throw new UsageFault(`--hearing ${raw}: expected one of ${hearings.join(", ")}`)
}
