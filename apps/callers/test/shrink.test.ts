import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

import { fakeTerminal } from "@call-center/command-line/testing"
import { type CallCenter, inLocale } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import { scriptCenter } from "@call-center/phone/script-center"
import {
  type CallScript,
  CallScriptFailure,
  type DeployedBot,
  parseCallScript,
  runCallScript,
} from "@call-center/simulator"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import type { CallerCenters } from "../src/center/caller-center.ts"
import { memoryCenters } from "../src/center/memory-centers.ts"
import { writeFound } from "../src/command/write-found.ts"
import { countCall } from "../src/run/count-call.ts"
import { type CallSettings, holdCall } from "../src/run/hold-call.ts"
import { easierSteps } from "../src/shrink/easier-steps.ts"
import { failureOf } from "../src/shrink/failure.ts"
import { scriptOf } from "../src/shrink/script-of.ts"
import { shrink } from "../src/shrink/shrink.ts"
import { noToAll, yesToAll } from "./worse-bots.ts"

const locale = "en_US"
let callCenter: CallCenter
let settings: CallSettings
let sayingYes: CallerCenters

beforeAll(async () => {
  callCenter = inLocale(await loadCallCenter(), locale)
  sayingYes = await memoryCenters({ callCenter, bot: yesToAll })
  settings = { rules: callCenter.booking, locale, noise: 0 }
})

type Bot = (deployed: DeployedBot) => DeployedBot

/** The first seed from one on whose call fails in a way. */
async function failing(
  failure: ReturnType<typeof failureOf>,
  centers: CallerCenters,
  { from = 0, noise = 0, longerThan = 0 } = {},
): Promise<number> {
  for (let seed = from; seed < from + 300; seed += 1) {
    const { verdict, held } = await holdCall(seed, centers, { ...settings, noise })
    if (failureOf(verdict) === failure && held.turns.length > longerThan) return seed
  }
  throw new Error(`expected a call that fails so: ${failure}`)
}

async function played(script: CallScript, bot?: Bot): Promise<unknown> {
  const startCenter = scriptCenter(callCenter, bot === undefined ? {} : { bot })
  return runCallScript(script, { startCenter }).then(
    () => "passed",
    (error: unknown) => (error instanceof CallScriptFailure ? error.failed.place : error),
  )
}

describe("a call in which a bot took everything for a yes", () => {
  it.each([0, 20])(
    "is shrunk to a script that fails with that bot and passes with a sound one (seeds from %i)",
    async (from) => {
      const seed = await failing("unwanted", sayingYes, { from })

      const shrunk = await shrink(seed, sayingYes, settings)
      const script = scriptOf(shrunk, settings.rules)

      expect(await played(script, yesToAll)).toMatch(/^finally: demos/u)
      expect(await played(script)).toBe("passed")
    },
  )

  it("is shrunk until no single step makes it shorter or easier", async () => {
    const seed = await failing("unwanted", sayingYes, { noise: 0.1, longerThan: 9 })
    const whole = await holdCall(seed, sayingYes, { ...settings, noise: 0.1 })

    const shrunk = await shrink(seed, sayingYes, { ...settings, noise: 0.1 })

    const { eased, held, caller } = shrunk
    const further = easierSteps(shrunk, "unwanted").flatMap((step) => step(eased) ?? [])
    const outcomes = []
    for (const easier of further) {
      const call = await holdCall(seed, sayingYes, { ...settings, noise: 0.1, ...easier })
      const isNoLonger = call.held.turns.length <= held.turns.length
      outcomes.push(failureOf(call.verdict) === "unwanted" && isNoLonger)
    }
    expect(held.turns.length).toBeLessThan(whole.held.turns.length)
    expect(caller.others).toEqual([])
    expect(further.length).toBeGreaterThan(0)
    expect(outcomes).not.toContain(true)
  })
})

describe("a call that did not reach its goal", () => {
  it("is shrunk to a script that goes with the bot at fault as it was noted", async () => {
    const centers = await memoryCenters({ callCenter, bot: noToAll })
    const seed = await failing("notReached", centers)

    const script = scriptOf(await shrink(seed, centers, settings), settings.rules)

    expect(await played(script, noToAll)).toBe("passed")
    expect(await played(script)).not.toBe("passed")
  })

  it("is left as it was where no more turns may be talked", async () => {
    const centers = await memoryCenters({ callCenter, bot: noToAll })
    const seed = await failing("notReached", centers)
    const whole = await holdCall(seed, centers, settings)

    const { held, eased } = await shrink(seed, centers, { ...settings, mostTurnsTalked: 1 })

    expect(held.turns).toEqual(whole.held.turns)
    expect(eased).toEqual({})
  })
})

describe("scripts of what was found", () => {
  const folder = mkdtempSync(join(tmpdir(), "found-"))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it("name their schema, can be read back and fail until the fault is mended", async () => {
    const seed = await failing("unwanted", sayingYes)
    const tally = countCall(await holdCall(seed, sayingYes, settings))

    await writeFound(folder, {
      run: { centers: sayingYes, settings },
      rates: [{ noise: 0, tally }],
      terminal: fakeTerminal(),
    })

    const [file = ""] = readdirSync(folder)
    const text = readFileSync(join(folder, file), "utf8")
    const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(text) ?? []
    expect(file).toBe(`en_US-0-${seed}.yaml`)
    expect(JSON.parse(readFileSync(resolve(folder, schema), "utf8"))).toHaveProperty("title")
    expect(await played(parseCallScript({ text, file }))).toBe("passed")
    expect(await played(parseCallScript({ text, file }), yesToAll)).not.toBe("passed")
  })
})
