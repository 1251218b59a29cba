import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { loadCallCenter } from "@call-center/config/load"
import { scriptCenter } from "@call-center/phone/script-center"
import { parseCallScript, runCallScript } from "@call-center/simulator"
import { parseRecording } from "@call-center/simulator/recording"
import type { Browser, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"

import type { ServedPhone } from "../../src/serve-phone.ts"
import { servedPhone } from "../served-phone.ts"
import { browserProgram, openBrowser } from "./open-browser.ts"
import { heard, openPage, ring, type } from "./page.ts"

describe.skipIf(browserProgram === undefined)("a call that is kept (needs Chromium)", () => {
  const folder = mkdtempSync(join(tmpdir(), "call-center-"))
  let browser: Browser
  let phone: ServedPhone
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })
  beforeEach(async () => {
    phone = await servedPhone()
    const opened = await openPage(browser, phone.address, {
      permissions: ["clipboard-read", "clipboard-write"],
    })
    page = opened.page
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What day would you like to come?")
    await type(page, "tomorrow at ten")
    await heard(page, "Shall I book it?")
    await type(page, "yes")
    await heard(page, "Is there anything else")
    await type(page, "no")
    await heard(page, "The call centre ended the call.")
  })
  afterEach(async () => {
    await page.context().close()
    await phone.stop()
  })

  async function saved(button: string): Promise<string> {
    const downloading = page.waitForEvent("download")
    await page.getByRole("button", { name: button }).click()
    const file = join(folder, "saved")
    await (await downloading).saveAs(file)
    return readFileSync(file, "utf8")
  }

  it("is saved as a call script that passes", async () => {
    const text = await saved("Save as call script")

    const script = parseCallScript({ text, file: "saved.yaml" })
    await phone.stop()
    phone = { ...phone, stop: () => Promise.resolve() }
    const report = await runCallScript(script, {
      startCenter: scriptCenter(await loadCallCenter()),
    })

    expect(report.calls).toHaveLength(1)
    expect(text).toContain("Your demo is booked for Wednesday, December 2 at 10:00 AM")
    expect(script.finally).toMatchObject({ demos: [{ startsAt: "2026-12-02T15:00:00Z" }] })
  })

  it("is copied as a story", async () => {
    await page.getByRole("button", { name: "Copy as story" }).click()
    await page.getByText("The story is in the clipboard.").waitFor()

    const story: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))

    expect(story).toMatchObject({
      calls: [{ lines: ["schedule a demo", "tomorrow at ten", "yes", "no"] }],
      booked: ["2026-12-02T15:00:00Z"],
      sms: 1,
      endedBy: "flow",
    })
  })

  it("is saved as a recording, and watched on another page", async () => {
    const text = await saved("Save recording")
    const file = join(folder, "call.jsonl")
    writeFileSync(file, text.replaceAll(/"contactId":"[^"]*"/g, '"contactId":"recorded"'))
    const other = await servedPhone()
    const { page: watching } = await openPage(browser, other.address)

    await watching.getByLabel("Open a recording").setInputFiles(file)
    await heard(watching, "Your demo is booked")
    const texts = watching.getByRole("log", { name: "Messages" })
    await texts.getByText("10:00 AM").waitFor()
    await watching.context().close()
    await other.stop()

    expect(parseRecording({ text, file: "saved" }).calls).toHaveLength(1)
  })

  it("refuses a file that is no recording with a line", async () => {
    const file = join(folder, "wrong.jsonl")
    writeFileSync(file, "hello\n")

    await page.getByLabel("Open a recording").setInputFiles(file)

    await page.getByRole("alert").waitFor()
    expect(await page.getByRole("alert").textContent()).toContain("wrong.jsonl:1")
  })

  it("is shown as it was, turn by turn, and as it is now", async () => {
    const lit = (identifier: string) => page.locator(`[data-action="${identifier}"].live`)
    await page.getByRole("button", { name: "Turn before" }).click()
    await lit("anythingElse").waitFor()
    await page.getByRole("button", { name: "Turn before" }).click()
    await page.getByRole("button", { name: "Turn before" }).click()
    await lit("ask").waitFor()
    const understood = page.getByRole("region", { name: "Lex turn" })
    expect(await understood.getByText("2026-12-02").count()).toBe(0)

    await page.getByRole("button", { name: "Turn after" }).click()
    await page.getByRole("button", { name: "Now", exact: true }).click()
    await page.locator("[data-action].live").waitFor({ state: "detached" })

    expect(await understood.getByText("Goodbye").count()).toBeGreaterThan(0)
  })

  it("tells a block's parameters and why the call left it as it did", async () => {
    await page.getByLabel("Find a block").fill("anythingElse")
    await page.locator('[data-action="anythingElse"]').click()

    const block = page.getByRole("region", { name: "Block anythingElse" })
    await block.getByText("which equals “Goodbye”, on to hangUp").waitFor()
    expect(await block.getByLabel("Parameters").textContent()).toContain("LexV2Bot")
  })
})
