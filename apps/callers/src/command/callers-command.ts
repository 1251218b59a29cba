import {
  UsageFault,
  type ValueKind,
  command,
  flag,
  oneOf,
  option,
  text,
  wholeNumber,
} from "@call-center/command-line"
import { type Locale, locales } from "@call-center/domain"

import { type StoreKind, storeKinds } from "../center/caller-center.ts"

/** What `pnpm callers` was asked to do. */
export interface AskedCallers {
  readonly seeds: number
  /** The first seed. */
  readonly first: number
  readonly workers: number
  readonly rates: readonly number[]
  /** Calls a second against one call centre, instead of judging each by itself. */
  readonly load: number | undefined
  readonly locale: Locale | undefined
  /** Undefined for the endpoint where few call, and memory where many do. */
  readonly store: StoreKind | undefined
  /** Where shrunk call scripts of failures go. */
  readonly found: string | undefined
  /** Prints each call that failed. */
  readonly transcripts: boolean
  /** Where the page goes, with the flows and the drop-off drawn in. */
  readonly report: string | undefined
  /** Tells the live heap after each so many calls. */
  readonly heap: number | undefined
  readonly json: boolean
  readonly build: boolean
}

/** From 0 to 1, one or several. */
const noiseRates: ValueKind<readonly number[]> = {
  placeholder: "RATE",
  expected: "a rate from 0 to 1 such as 0.1, or several with commas between them",
  parse: (given) => {
    const rates = given
      .split(",")
      .map((part) => (/^[01]?(?:\.\d+)?$/u.test(part) && part !== "" ? Number(part) : -1))
    return rates.every((rate) => rate >= 0 && rate <= 1) ? rates : undefined
  },
}

/** `pnpm callers`. */
export const callersCommand = command({
  summary:
    "Lets simulated people call the local call centre, in great number, and judges each call by what stands in the table afterwards.",
  options: {
    seeds: option(wholeNumber(1, 10_000_000), "how many people call; 200 unless given"),
    first: option(wholeNumber(0, 1_000_000_000), "the first of them; 0 unless given"),
    workers: option(
      wholeNumber(1, 64),
      "threads that share the calls; the result is the same for any number; 1 unless given",
    ),
    noise: option(
      noiseRates,
      "how many words come through wrong; 0 unless given; several rates, as in 0,0.1, make a table",
    ),
    load: option(
      wholeNumber(1, 10_000),
      "calls a second that all ring one call centre, to see how it bears them",
    ),
    locale: option(
      { ...oneOf(locales), placeholder: "LOCALE" },
      `in another language than the configured one: ${locales.join(", ")}`,
    ),
    store: option(
      { ...oneOf(storeKinds), placeholder: "STORE" },
      "what keeps the demos: endpoint, the real wires of a local call, or memory in its place; memory from 500 people on unless given",
    ),
    found: option(text("DIR"), "shrink each call that failed, and write it as a call script there"),
    transcripts: flag("print each call that failed, and what the line made of its words"),
    report: option(
      text("DIR"),
      "write a page there: success over noise, by person and goal, and where on the flows callers were lost",
    ),
    heap: option(
      wholeNumber(50, 10_000_000),
      "tell how much memory is live after each so many calls, 50 at least; they are made in one thread",
    ),
    json: flag("one JSON object a noise rate"),
    noBuild: flag("run the Lambda bundles as they were built last"),
  },
  details:
    "The same seed is the same person, who says the same words over the same line at each run. Where ../shared/judges/development.json is there, a third of openings and answers are taken from it.\n\nExit code: 0 when no call changed what its person did not agree to, told of others or broke off, and, of 200 calls and more, 97 % without noise and 90 % at 10 % reached their goal; 1 when not; 2 when it can't be run as asked.",
  run: async ({ options }, terminal) => {
    const {
      seeds = 200,
      first = 0,
      workers = 1,
      noise,
      load,
      locale,
      store,
      found,
      report,
      heap,
    } = options
    if (
      load !== undefined &&
      (store === "memory" ||
        found !== undefined ||
        report !== undefined ||
        options.transcripts ||
        (noise !== undefined && noise.length > 1))
    )
      throw new UsageFault(
        "--load rings one call centre with real wires at one rate of noise: leave out --store memory, --found, --transcripts, --report and further rates",
      )
    if (options.transcripts && options.json)
      throw new UsageFault("--transcripts are for people to read: leave out --json")
    if (heap !== undefined && (workers > 1 || load !== undefined))
      throw new UsageFault(
        "--heap looks at the memory of one thread that makes all calls: leave out --workers and --load",
      )
    const { runCommand } = await import("./run-command.ts")
    return runCommand(
      {
        seeds,
        first,
        workers,
        rates: noise ?? [0],
        load,
        locale,
        store,
        found,
        transcripts: options.transcripts,
        report,
        heap,
        json: options.json,
        build: !options.noBuild,
      },
      terminal,
    )
  },
})
