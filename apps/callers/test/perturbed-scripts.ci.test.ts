import { fileURLToPath } from "node:url"

import { randomOf } from "@call-center/callers"
import { type CallCenter, inLocale } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import { readScripts, type ScriptFile } from "@call-center/connect-flows/scripts"
import type { Locale } from "@call-center/domain"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { buildLambdas } from "@call-center/lambda-bundle"
import * as fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"

import { mishearings } from "./support/mishearing.ts"
import { type HookChange, perturbedScripts } from "./support/perturbed-scripts.ts"

/** How many turns are played: 1,000 unless `CALL_CENTER_PROPERTY_RUNS` says otherwise, by `pnpm soak properties`. */
const turnsWanted = Number(process.env["CALL_CENTER_PROPERTY_RUNS"] ?? 1000)

/** Turns of a call that are heard differently from one another; after them it begins again. */
const turnsHeard = 24

const folder = fileURLToPath(new URL("../../../calls", import.meta.url))

let callCenter: CallCenter
let scripts: readonly ScriptFile[]

beforeAll(async () => {
  callCenter = await loadCallCenter()
  scripts = readScripts([folder])
  await buildLambdas([codeHookBundle(inLocale(callCenter, "es_US"))])
})

interface Sum {
  turns: number
  plays: number
  /** Plays that changed all that the script changes. */
  reached: number
  /** Scripts that change something. */
  changing: number
  readonly unwanted: string[]
}

/** Plays scripts of a language in an order of their own, over and over with other seeds, until so many turns are taken. */
async function played(locale: Locale, turns: number, weakened?: HookChange): Promise<Sum> {
  const center = await perturbedScripts(inLocale(callCenter, locale), weakened)
  const sum: Sum = { turns: 0, plays: 0, reached: 0, changing: 0, unwanted: [] }
  const ours = scripts.filter(({ file }) => isSpanish(file) === (locale === "es_US"))
  const order = shuffled(ours)
  for (let seed = 1; sum.turns < turns; seed += 1)
    for (const { file, script } of order) {
      if (sum.turns >= turns) break
      const wanted = await center.wantedOf(script)
      const heard = fc.sample(mishearings, { numRuns: turnsHeard, seed: seed * 1000 + sum.plays })
      const { turns: taken, changes, unwanted } = await center.play(script, wanted, heard)
      sum.turns += taken
      sum.plays += 1
      if (wanted.changes.length > 0) sum.changing += 1
      if (wanted.changes.length > 0 && changes.length >= wanted.changes.length) sum.reached += 1
      sum.unwanted.push(...unwanted.map((each) => `${file}, seed ${seed}: ${each}`))
    }
  return sum
}

function isSpanish(file: string): boolean {
  return /[/\\]es[/\\]/u.test(file)
}

function shuffled(files: readonly ScriptFile[]): readonly ScriptFile[] {
  const random = randomOf(17, "order of scripts")
  return files
    .map((file) => ({ file, place: random.next() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ file }) => file)
}

/** A hook that trusts Lex: what Lex calls confirmed counts as a yes, whatever was said. */
const withoutClearYes: HookChange = (event) => {
  const { sessionState } = event as {
    readonly sessionState: { readonly intent: { readonly confirmationState: string } }
  }
  return sessionState.intent.confirmationState === "Confirmed"
    ? { ...(event as object), inputTranscript: "yes" }
    : event
}

describe("call scripts that a model hears wrongly: paraphrased, with other days and times, other intents, early confirmations", () => {
  it.each<readonly [Locale, number]>([
    ["en_US", 0.75],
    ["es_US", 0.25],
  ])(
    "end in %s in what the caller wants, in a question or with a person, never in what nobody wanted",
    async (locale, share) => {
      const { unwanted, reached, changing } = await played(locale, turnsWanted * share)

      expect(unwanted).toEqual([])
      expect(reached).toBeGreaterThan(changing / 4)
    },
  )

  it("end in what nobody wanted where the rule of the clear yes is off", async () => {
    const { unwanted } = await played("en_US", 400, withoutClearYes)

    expect(unwanted.length).toBeGreaterThan(3)
  })
})
