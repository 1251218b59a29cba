import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import { command, runCommand } from "@call-center/command-line"
import { fakeTerminal, itIsACommandLine } from "@call-center/command-line/testing"
import { type CallCenter, type CallCenterSettings, defineCallCenter } from "@call-center/config"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { type LambdaBundle, builtFile } from "@call-center/lambda-bundle"
import { notifierBundle } from "@call-center/notifications/lambda-bundle"
import { unzipSync } from "fflate"
import { afterAll, describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { variant } from "../src/scan/config-variants.ts"
import { scanCommand } from "../src/scan/scan-command.ts"
import { lambdaArchive } from "../src/synth/lambda-archive.ts"
import { runSynth } from "../src/synth/run-synth.ts"
import { synthCommand } from "../src/synth/synth-command.ts"
import { stackName } from "../src/synth/synthesize.ts"
import { withoutStackTraces } from "./support/without-stack-traces.ts"

withoutStackTraces()

const folder = mkdtempSync(join(tmpdir(), "synth-"))
const checkedIn = fileURLToPath(new URL("../../../terraform", import.meta.url))

afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function synth(from: CallCenter, into: string) {
  const outdir = join(folder, into)
  const terminal = fakeTerminal()
  const exitCode = await runSynth(outdir, terminal, {
    load: async () => from,
    archive: archivedOnce,
  })
  return { outdir, exitCode, said: terminal.written.out, warned: terminal.written.err }
}

const zips = new Map<string, Uint8Array>()

/** Like `lambdaArchive`, which makes the same zip each time and takes long for it. */
function archivedOnce(bundle: LambdaBundle, sourceMap: boolean): Uint8Array {
  const zip = zips.get(builtFile(bundle)) ?? lambdaArchive(bundle, sourceMap)
  zips.set(builtFile(bundle), zip)
  return zip
}

function settings(of: CallCenterSettings["deployment"]): CallCenter {
  return defineCallCenter({ deployment: of })
}

itIsACommandLine({ name: "pnpm synth", entry: synthCommand(folder) })
itIsACommandLine({ name: "pnpm scan", entry: scanCommand })

describe("pnpm synth", () => {
  it("writes just what is checked in under terraform/: run `pnpm synth` if this fails", async () => {
    const { outdir } = await synth(callCenter, "fresh")
    const file = join("stacks", stackName(callCenter), "cdk.tf.json")

    expect(readFileSync(join(outdir, file), "utf8")).toBe(
      existsSync(join(checkedIn, file)) ? readFileSync(join(checkedIn, file), "utf8") : "nothing",
    )
  })

  it("says what it wrote, how many resources of each kind, and what comes next", async () => {
    const { said, exitCode } = await synth(variant("as shipped"), "said")

    expect(exitCode).toBe(0)
    expect(said).toMatch(/stacks\/call-center-dev\/cdk\.tf\.json: \d+ resources\n/)
    expect(said).toMatch(/^ {4}3 aws_lambda_function$/m)
    expect(said).toMatch(/^ {4}5 aws_connect_contact_flow$/m)
    expect(said).toMatch(/^Policy: \d+ rules kept, \d+ with an exception/m)
    expect(said).toMatch(/terraform init && terraform apply\n$/)
  })

  it("warns in one line on standard error when no alarm reaches anybody", async () => {
    const unheard = await synth(settings({}), "unheard")
    const heard = await synth(settings({ alarmEmail: "owner@example.com" }), "heard")

    expect(unheard.exitCode).toBe(0)
    expect(unheard.warned).toBe(
      "Warning: 31 alarms reach nobody: set deployment.alarmEmail in call-center.config.ts\n",
    )
    expect(heard.warned).toBe("")
  })

  it("puts the zips where Terraform runs, and none of a function that is not deployed", async () => {
    const { outdir } = await synth(variant("without SMS"), "quiet")

    expect(readdirSync(join(outdir, "stacks/call-center-dev/lambda"))).toEqual(["code-hook.zip"])
  })

  it("puts the zip of the calendar feed there where it is on, with its source map", async () => {
    const { outdir } = await synth(variant("with a calendar feed"), "quiet")
    const zip = readFileSync(join(outdir, "stacks/call-center-dev/lambda/calendar-feed.zip"))

    expect(Object.keys(unzipSync(zip))).toEqual(["index.mjs", "index.mjs.map"])
  })

  it.each([
    [
      "a region without Connect",
      settings({ region: "eu-north-1" }),
      /^call-center\.config\.ts: deployment\.region: expected a region with Amazon Connect \(us-east-1, .*\), got "eu-north-1"\n$/,
    ],
    [
      "a number that the region does not have",
      settings({ region: "af-south-1" }),
      /^call-center\.config\.ts: deployment\.phoneNumber\.claim: expected .* in af-south-1, got \{"country":"US","type":"DID"\}\n$/,
    ],
    [
      "a type of number that the country does not have",
      defineCallCenter({
        sms: { enabled: false },
        deployment: { phoneNumber: { claim: { country: "SV", type: "DID" } } },
      }),
      /deployment\.phoneNumber\.claim/,
    ],
    [
      "a voice that the region does not have",
      defineCallCenter({
        sms: { enabled: false },
        voice: { engine: "generative" },
        deployment: {
          region: "af-south-1",
          phoneNumber: { claim: { country: "ZA", type: "DID" } },
        },
      }),
      /^call-center\.config\.ts: voice\.engine: expected "neural" or "standard" in af-south-1, got "generative"\n$/,
    ],
    [
      "an existing number of no existing instance",
      settings({ phoneNumber: { existingId: "66666666-7777-8888-9999-000000000000" } }),
      /deployment\.instanceId: expected the id of the instance that has .*, got nothing\n$/,
    ],
    [
      "a name for an instance that has one",
      settings({ instanceId: "11111111-2222-3333-4444-555555555555", instanceAlias: "acme" }),
      /deployment\.instanceAlias: expected nothing/,
    ],
    [
      "agents who are never in",
      defineCallCenter({ hours: {} }),
      /hours: expected an open hour a week, or agent: \{ enabled: false \}/,
    ],
    [
      "a budget that writes to nobody",
      settings({ monthlyBudgetUsd: 20 }),
      /deployment\.alarmEmail: expected whom the budget/,
    ],
    [
      "a tag that AWS keeps for itself",
      settings({ tags: { "aws:owner": "me" } }),
      /deployment\.tags: expected keys that do not begin with "aws:", got "aws:owner"/,
    ],
    [
      "a bot that has grown too large",
      settings({
        tags: Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`t${n}`, "x".repeat(250)])),
      }),
      /^Expected a bot template of at most 460800 bytes, got \d+: cut utterances/,
    ],
  ])("refuses %s in one line, with exit code 2, and writes nothing", async (name, from, line) => {
    const outdir = join(folder, name)
    const terminal = fakeTerminal()
    const entry = command({
      summary: "Synthesizes what is given.",
      run: (_, of) =>
        runSynth(outdir, of, {
          load: async () => from,
          archive: archivedOnce,
        }),
    })

    const exitCode = await runCommand({ name: "synth", entry }, [], terminal)

    expect(terminal.written.err).toMatch(line)
    expect(terminal.written.err.trimEnd()).not.toContain("\n")
    expect([exitCode, terminal.written.out]).toEqual([2, ""])
    expect(existsSync(join(outdir, "stacks/call-center-dev"))).toBe(false)
  })

  it("lets faults of its own through", async () => {
    await expect(
      runSynth(folder, fakeTerminal(), {
        load: async () => {
          throw new RangeError("a bug")
        },
      }),
    ).rejects.toThrow(RangeError)
  })
})

describe("the zip of a function", () => {
  const codeHook = codeHookBundle(callCenter)

  it("has the bundle that local calls run, readable by all, and the same bytes each time", () => {
    const zip = archivedOnce(codeHook, false)
    const files = unzipSync(zip)

    expect(Object.keys(files)).toEqual(["index.mjs"])
    expect(Buffer.from(files["index.mjs"] ?? []).equals(readFileSync(builtFile(codeHook)))).toBe(
      true,
    )
    expect(unixModes(zip)).toEqual([0o100644])
    expect(Buffer.from(lambdaArchive(codeHook, false)).equals(Buffer.from(zip))).toBe(true)
  })

  it("has its source map where the function reads it", () => {
    expect(Object.keys(unzipSync(archivedOnce(notifierBundle(callCenter), true)))).toEqual([
      "index.mjs",
      "index.mjs.map",
    ])
  })

  it("bears no date but the first that zips know, whatever the zone of the machine", () => {
    expect(dates(archivedOnce(codeHook, false))).toEqual([[0, (1 << 5) | 1]])
  })
})

/** Central directory headers, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.12. */
function centralHeaders(zip: Uint8Array): readonly DataView[] {
  const headers: DataView[] = []
  for (let at = 0; at < zip.length - 46; at += 1)
    if (zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1 && zip[at + 3] === 2)
      headers.push(new DataView(zip.buffer, zip.byteOffset + at, 46))
  return headers
}

function unixModes(zip: Uint8Array): readonly number[] {
  return centralHeaders(zip).map((header) => header.getUint32(38, true) >>> 16)
}

function dates(zip: Uint8Array): readonly (readonly [time: number, date: number])[] {
  return centralHeaders(zip).map((header) => [
    header.getUint16(12, true),
    header.getUint16(14, true),
  ])
}
