import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

import { runCommand } from "@call-center/command-line"
import { fakeTerminal } from "@call-center/command-line/testing"
import { callsCommand } from "@call-center/phone/calls-command"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { axeViolations } from "./axe-violations.ts"
import { browserProgram } from "./open-browser.ts"
import { heard } from "./page.ts"
import { useChromium } from "./use-chromium.ts"

const passing = `name: Asks for a day
calls:
  - steps:
      - TextUtterance: schedule a demo
      - MessageReceived: What day
  - from: withheld
    steps:
      - "Silence"
`
const failing = `name: Expects bananas
calls:
  - steps:
      - TextUtterance: schedule a demo
      - MessageReceived: bananas
`

describe.skipIf(browserProgram === undefined)("the report in the browser (needs Chromium)", () => {
  const { visit } = useChromium()
  let folder = ""
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
    writeFileSync(join(folder, "a.yaml"), passing)
    writeFileSync(join(folder, "b.yaml"), failing)
    const words = [folder, "--report", join(folder, "report"), "--no-build"]
    const program = { name: "pnpm calls", entry: callsCommand }
    await runCommand(program, words, fakeTerminal())
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const openReport = (hash: string) =>
    visit(`${pathToFileURL(join(folder, "report/index.html")).href}${hash}`)

  it("opens from disk with the coverage on the diagram, and what was never taken", async () => {
    const page = await openReport("")

    await page.getByText("1 passed, 1 failed").waitFor()
    await page.getByRole("heading", { name: "Never taken in main" }).waitFor()
    const counted = (what: string) => () => page.locator(`.canvas [data-action]${what}`).count()
    await expect.poll(counted(".taken")).toBeGreaterThan(3)
    await expect.poll(counted(":not(.taken)")).toBeGreaterThan(3)
  })

  it("shows what failed, with expected and heard, and the way of the call", async () => {
    const page = await openReport("")

    await page.getByRole("link", { name: /Expects bananas/ }).click()
    await page.getByText('a message that contains "bananas"').waitFor()
    await heard(page, "What day would you like to come?")
    await page.locator('.canvas [data-action="ask"].live').waitFor()
  })

  it("leads from one call of a script to the next", async () => {
    const page = await openReport("#0")

    await page.getByRole("link", { name: "Call 2" }).click()
    await heard(page, "(silence)")
  })

  it.each([
    ["", "Never taken in main"],
    ["#0", "Asks for a day"],
    ["#1", "Expects bananas"],
  ] as const)("has nothing that axe finds fault with: %s", async (hash, title) => {
    const page = await openReport(hash)
    await page.getByRole("heading", { name: title }).waitFor()
    if (hash !== "") await heard(page, "What day would you like to come?")

    expect(await axeViolations(page)).toEqual([])
  })
})
