import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

import { parsePhoneNumber } from "@call-center/domain"
import { simulatedClock } from "@call-center/phone/call-clock"
import { type LocalCenter, startLocalCenter } from "@call-center/phone/local-center"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"

import { type LexEndpoint, type RecognizedText, startLexEndpoint } from "./aws/lex-endpoint.ts"
import { callCenterOf, now, outputsFile, runVerb } from "./aws/run-verb.ts"

const folder = mkdtempSync(join(tmpdir(), "compare-"))
const outputs = join(folder, "outputs.json")
const scripts = join(folder, "scripts")

const before = { ...process.env }
let deployed: LocalCenter
let lex: LexEndpoint

beforeAll(async () => {
  const known = JSON.parse(readFileSync(outputsFile, "utf8"))
  writeFileSync(
    outputs,
    JSON.stringify({ ...known, TableName: { value: "bookings" }, sensitive: undefined }),
  )
  writeFileSync(
    scripts,
    [
      "name: Books, looks, and asks",
      "calls:",
      "  - steps:",
      "      - TextUtterance: I'd like to book a demo",
      "      - TextUtterance: next Thursday",
      "      - TextUtterance: 10 am",
      '      - TextUtterance: "yes"',
      "      - TextUtterance: where are you",
      "      - TextUtterance: flibbertigibbet",
      '      - DtmfInput: "2"',
      "      - Silence",
      "      - TextUtterance: book a demo on Friday at noon",
      '      - TextUtterance: "no"',
      "      - TextUtterance: help",
      "      - TextUtterance: goodbye",
      "  - steps:",
      "      - TextUtterance: can I talk to a person",
    ].join("\n"),
  )
})

beforeEach(async () => {
  deployed = await startLocalCenter({
    callCenter: callCenterOf(),
    clock: simulatedClock(Date.parse(now)),
  })
  lex = await startLexEndpoint(deployed.bot, Date.parse(now))
  process.env["AWS_ENDPOINT_URL_LEX_RUNTIME_V2"] = lex.url
})

afterEach(async () => {
  await lex.stop()
  await deployed.stop()
})

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
  rmSync(folder, { recursive: true })
})

const compare = (...args: string[]) =>
  runVerb(["compare", "--outputs", outputs, ...(args.length > 0 ? args : ["--yes"]), scripts])

/** The same, by somebody who types at a terminal. */
const asked = (typed: string) => runVerb(["compare", "--outputs", outputs, scripts], { typed })

const nobody = parsePhoneNumber("+12025550199")

async function kept() {
  if (nobody === undefined) throw new Error("Expected a number")
  return deployed.store.export(nobody)
}

/** Ten ways in which a deployed bot may answer otherwise. */
const planted: readonly (readonly [number, (answer: RecognizedText) => unknown])[] = [
  [0, (answer) => edited(answer, { intent: { name: "CheckDemo" } })],
  [1, (answer) => edited(answer, { intent: { slots: {} } })],
  [2, (answer) => edited(answer, { dialogAction: { type: "ElicitSlot", slotToElicit: "date" } })],
  [3, (answer) => saying(answer, "Something else.")],
  [4, (answer) => ({ ...answer, messages: [] })],
  [5, (answer) => edited(answer, { dialogAction: { type: "Close" } })],
  [6, (answer) => saying(answer, "Press 1.")],
  [7, (answer) => edited(answer, { intent: { name: "MoveDemo" } })],
  [8, (answer) => saying(answer, "")],
  [9, (answer) => edited(answer, { intent: { name: "FallbackIntent" } })],
]

function edited(
  { sessionState, ...answer }: RecognizedText,
  change: { intent?: object; dialogAction?: object },
) {
  return {
    ...answer,
    sessionState: {
      ...sessionState,
      intent: { ...sessionState.intent, ...change.intent },
      ...(change.dialogAction === undefined ? {} : { dialogAction: change.dialogAction }),
    },
  }
}

function saying(answer: RecognizedText, content: string) {
  return { ...answer, messages: content === "" ? [] : [{ contentType: "PlainText", content }] }
}

describe("pnpm center compare", () => {
  it("finds nothing where the deployed bot agrees, and leaves nothing behind", async () => {
    const run = await compare()

    expect(run.complaint).toBe("")
    expect(run.out).toBe("12 turns: 12 the same, 0 different\n")
    expect(run.code).toBe(0)
    expect(lex.violations).toEqual([])
    expect(lex.texts).toHaveLength(12)
    expect(lex.puts()).toBe(0)
    expect(await kept()).toMatchObject({ demos: [] })
  })

  it("finds ten planted differences, each once, and nothing else", async () => {
    for (const [nth, edit] of planted) lex.plant(nth, edit)

    const run = await compare("--yes", "--json")

    const { same, turns } = JSON.parse(run.out) as {
      same: boolean
      turns: { said: string; differs: string[] }[]
    }
    expect(run.code).toBe(1)
    expect(same).toBe(false)
    expect(turns.flatMap(({ differs }, nth) => (differs.length > 0 ? [nth] : []))).toEqual(
      planted.map(([nth]) => nth),
    )
    expect(turns[1]?.differs).toEqual(["slots"])
    expect(turns[3]?.differs).toEqual(["words"])
    expect(lex.violations).toEqual([])
    expect(await kept()).toMatchObject({ demos: [] })
  })

  it("lays what differs side by side", async () => {
    lex.plant(3, (answer) => saying(answer, "<speak>Something <break/> else.</speak>"))

    const { out } = await compare()

    expect(out).toMatch(
      /^Books, looks, and asks \(call 1\): "yes"\n {2}words\n {4}here: {5}.*booked.*\n {4}deployed: Something else\.\n12 turns: 11 the same, 1 different\n$/s,
    )
  })

  it("says what it sends and costs, and in a pipe sends nothing without --yes", async () => {
    const run = await compare("--turns", "50")

    expect(run.code).toBe(2)
    expect(run.progress).toMatch(
      /^compare sends at most 12 turns of 2 calls to the deployed bot, at most \$0\.01\. .*\+12025550199 for real.*\n$/,
    )
    expect(run.complaint).toMatch(
      /^compare would play 12 turns on the bot \w+, at most \$0\.01, and nobody can be asked here: say --yes if that is meant\n$/,
    )
    expect(lex.texts).toEqual([])
  })

  it("asks at a terminal, and sends what was said yes to", async () => {
    const run = await asked("y\n")

    expect(run.out).toMatch(
      /^Play 12 turns on the bot \w+, at most \$0\.01\? \[y\/N\] 12 turns: 12 the same, 0 different\n$/,
    )
    expect(run.code).toBe(0)
    expect(lex.texts).toHaveLength(12)
  })

  it.each(["n\n", "\n", "", "maybe\n"])("sends nothing after %j", async (typed) => {
    const run = await asked(typed)

    expect(run).toMatchObject({
      code: 2,
      complaint: "nothing was sent: say y, or --yes, if that is meant\n",
    })
    expect(lex.texts).toEqual([])
  })

  it("sends no more turns than it was told, whole calls only", async () => {
    const run = await compare("--yes", "--turns", "11")

    expect(run.out).toBe("11 turns: 11 the same, 0 different\n")
    expect((await compare("--yes", "--turns", "10")).complaint).toMatch(/--turns 10: .*give more/)
  })

  it("erases what was booked when Lex breaks off in the middle", async () => {
    lex.fail(5, 400, "ValidationException")

    const run = await compare()

    expect(run).toMatchObject({ code: 2, out: "" })
    expect(run.complaint).toMatch(/Lex does not answer \(ValidationException.*is erased/)
    expect(lex.texts).toHaveLength(6)
    expect(await kept()).toMatchObject({ demos: [] })
  })

  it("touches no number that has demos, and none that may be somebody's", async () => {
    await compare()
    if (nobody === undefined) throw new Error("Expected a number")
    await deployed.store.book({
      caller: nobody,
      contactId: "c",
      startsAt: "2026-12-03T15:00:00Z" as never,
    })

    expect((await compare()).complaint).toMatch(
      /\+12025550199 has demos, which compare would erase/,
    )
    expect((await kept()).demos).toHaveLength(1)
    expect((await compare("--yes", "--phone", "+12125551234")).complaint).toMatch(/nobody's/)
  })

  it("keeps what Lex made of the words", async () => {
    const file = join(folder, "kept.json")

    await compare("--yes", "--keep", file)

    const { locale, answers } = JSON.parse(readFileSync(file, "utf8"))
    expect(locale).toBe("en_US")
    expect(answers[0]).toEqual({
      text: "I'd like to book a demo",
      interpretations: expect.arrayContaining([
        { intent: "ScheduleDemo", confidence: expect.any(Number) },
      ]),
    })
    expect(answers[1]).toMatchObject({ text: "next Thursday", slot: "date" })
  })

  it("takes stories as well", async () => {
    const file = join(folder, "stories.json")
    writeFileSync(
      file,
      JSON.stringify([
        { name: "asks", kind: "question", calls: [{ lines: ["where are you", "", "/hangup"] }] },
      ]),
    )

    const run = await runVerb(["compare", "--outputs", outputs, "--yes", "--stories", file])

    expect(run.out).toBe("1 turns: 1 the same, 0 different\n")
  })
})
