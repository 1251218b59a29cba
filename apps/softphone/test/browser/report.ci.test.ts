import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

import { runCommand } from "@call-center/command-line"
import { fakeTerminal } from "@call-center/command-line/testing"
import { callsCommand } from "@call-center/phone/calls-command"
import axe from "axe-core"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { browserProgram, openBrowser } from "./open-browser.ts"

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
  let browser: Browser
  let folder = ""
  beforeAll(async () => {
    browser = await openBrowser()
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
    writeFileSync(join(folder, "a.yaml"), passing)
    writeFileSync(join(folder, "b.yaml"), failing)
    const words = [folder, "--report", join(folder, "report"), "--no-build"]
    const program = { name: "pnpm calls", entry: callsCommand }
    await runCommand(program, words, fakeTerminal())
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function opened(hash: string) {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
    const problems: string[] = []
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text())
    })
    page.on("pageerror", (error) => problems.push(error.message))
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) problems.push(request.url())
    })
    await page.goto(`${pathToFileURL(join(folder, "report/index.html")).href}${hash}`)
    await page.getByRole("heading", { name: "Calls to Acme" }).waitFor()
    return { page, problems }
  }

  it("opens from disk with the coverage on the diagram, and what was never taken", async () => {
    const { page, problems } = await opened("")

    await page.getByText("1 passed, 1 failed").waitFor()
    await page.getByRole("heading", { name: "Never taken in main" }).waitFor()
    expect(await page.locator(".canvas [data-action].taken").count()).toBeGreaterThan(3)
    expect(await page.locator(".canvas [data-action]:not(.taken)").count()).toBeGreaterThan(3)
    expect(problems).toEqual([])
  })

  it("shows what failed, with expected and heard, and the way of the call", async () => {
    const { page, problems } = await opened("")

    await page.getByRole("link", { name: /Expects bananas/ }).click()
    await page.getByText('a message that contains "bananas"').waitFor()
    const log = page.getByRole("log", { name: "What was said" })
    await log.getByText("What day would you like to come?").waitFor()
    await page.locator('.canvas [data-action="ask"].live').waitFor()
    expect(problems).toEqual([])
  })

  it("leads from one call of a script to the next", async () => {
    const { page, problems } = await opened("#0")

    await page.getByRole("link", { name: "Call 2" }).click()
    await page.getByRole("log", { name: "What was said" }).getByText("(silence)").waitFor()
    expect(problems).toEqual([])
  })

  it.each(["", "#0", "#1"])("has nothing that axe finds fault with: %s", async (hash) => {
    const { page } = await opened(hash)

    expect(await violations(page)).toEqual([])
  })
})

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)
  })
}
