import { UsageFault, any, command, flag, oneOf, option, text } from "@call-center/command-line"
import { type Locale, locales } from "@call-center/domain"

import { type Hearing, hearings } from "../stories/hearing.ts"

/** What `pnpm calls` was asked to do. */
export interface AskedCalls {
  /** Call scripts, or folders of them; none for all in the language of the calls. */
  readonly paths: readonly string[]
  /** Whether to report flow coverage, and to fail below 100 % of transitions. */
  readonly coverage: boolean
  /** Where the coverage goes as JSON. */
  readonly coverageJson: string | undefined
  readonly junit: string | undefined
  /** The folder that a report to look at is written into. */
  readonly report: string | undefined
  /** The file that every call is recorded in. */
  readonly record: string | undefined
  readonly watch: boolean
  readonly json: boolean
  /** A file of stories that is played instead of scripts. */
  readonly stories: string | undefined
  /** The stories of one name or kind. */
  readonly only: string | undefined
  readonly hearing: Hearing
  /** Another locale than the configured one. */
  readonly locale: Locale | undefined
  readonly build: boolean
}

/** `pnpm calls`. */
export const callsCommand = command({
  summary: "Runs call scripts against the local call centre: conversations as tests.",
  operands: any(
    text("FILE|FOLDER"),
    [],
    "call scripts (*.yaml) or folders of them (default: those below calls in the language of the calls)",
  ),
  options: {
    coverage: flag(
      "report which actions and transitions of our flows were taken; fails below 100 % but for what calls/coverage-exceptions.yaml excuses",
    ),
    coverageJson: option(text("FILE"), "write the coverage as JSON"),
    junit: option(text("FILE"), "write the results as JUnit XML"),
    report: option(
      text("DIR"),
      "write a report to look at: each call with its way through the flow, what failed, coverage on the diagrams",
    ),
    record: option(
      text("FILE"),
      "write every call as JSON lines, as dial --record does: for dial --replay, or to watch in pnpm phone",
    ),
    json: flag(
      "one JSON object a script, and one that sums up: turns to a booking by speech, words a prompt",
    ),
    stories: option(
      text("FILE"),
      "play the calls of a JSON file of stories instead, and tell how many hold",
    ),
    only: option(text("NAME|KIND"), "with --stories: the story of that name, or all of that kind"),
    hearing: option(
      { ...oneOf(hearings), placeholder: "HEARING" },
      `with --stories: how well Lex hears: ${hearings.join(", ")}`,
    ),
    locale: option(
      { ...oneOf(locales), placeholder: "LOCALE" },
      `in another language than the configured one: ${locales.join(", ")}`,
    ),
    watch: flag("run again whenever a script changes"),
    noBuild: flag("run the Lambda bundles as they were built last"),
  },
  details:
    "Exit code: 0 when all scripts (or stories) pass, 1 when one fails, 2 when one can't be read.",
  run: async ({ options, operands: paths }, terminal) => {
    const { stories, only, hearing } = options
    if (stories === undefined && (only ?? hearing) !== undefined)
      throw new UsageFault("--only and --hearing are about stories: name a file with --stories")
    if (stories !== undefined && options.record !== undefined)
      throw new UsageFault("--record is about call scripts: leave out --stories")
    const { runCalls } = await import("./run-calls.ts")
    return runCalls(
      {
        ...options,
        paths,
        coverage: options.coverage || options.coverageJson !== undefined,
        hearing: hearing ?? "as-is",
        build: !options.noBuild,
      },
      terminal,
    )
  },
})
