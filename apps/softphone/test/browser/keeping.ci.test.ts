import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { parseCallScript } from "@call-center/simulator"
import { parseRecording } from "@call-center/simulator/recording"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { playScript } from "../../src/center/play-script.ts"
import type { ServedPhone } from "../../src/serve-phone.ts"
import { servedPhone } from "../served-phone.ts"
import { browserProgram, openBrowser } from "./open-browser.ts"
import { heard, openPage, ring, type } from "./page.ts"

describe.skipIf(browserProgram === undefined)("a call that is kept (needs Chromium)", () => {
  const folder = mkdtempSync(join(tmpdir(), "call-center-"))
  let browser: Browser
  let phone: ServedPhone
  let page: Page
  let problems: readonly string[] = []
  beforeAll(async () => {
    browser = await openBrowser()
    phone = await servedPhone()
    const opened = await openPage(browser, phone.address, {
      permissions: ["clipboard-read", "clipboard-write"],
      reducedMotion: "reduce",
    })
    page = opened.page
    problems = opened.problems
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
  afterAll(async () => {
    await browser.close()
    await phone.stop()
    rmSync(folder, { recursive: true })
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

    expect((await playScript({ name: "saved.yaml", text })).failure).toBeUndefined()
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
    const { page: watching } = await openPage(browser, phone.address, { reducedMotion: "reduce" })

    await watching.getByLabel("Open a recording").setInputFiles(file)
    await heard(watching, "Your demo is booked")
    const texts = watching.getByRole("log", { name: "Messages" })
    await texts.getByText("10:00 AM").last().waitFor()
    await watching.context().close()

    expect(parseRecording({ text, file: "saved" }).calls).toHaveLength(1)
  })

  it("refuses a file that is no recording with a line", async () => {
    const file = join(folder, "wrong.jsonl")
    writeFileSync(file, "hello\n")

    await page.getByLabel("Open a recording").setInputFiles(file)

    await page.getByRole("alert").getByText("wrong.jsonl:1").waitFor()
    expect(problems).toEqual([])
  })

  it("is shown as it was, turn by turn, and as it is now", async () => {
    const lit = (identifier: string) => page.locator(`[data-action="${identifier}"].live`)
    await page.getByRole("button", { name: "Turn before" }).click()
    await lit("anythingElse").waitFor()
    await page.getByRole("button", { name: "Turn before" }).click()
    await page.getByRole("button", { name: "Turn before" }).click()
    await lit("ask").waitFor()
    const understood = page.getByRole("region", { name: "Lex turn" })
    await understood.getByText("2026-12-02").first().waitFor({ state: "detached" })

    await page.getByRole("button", { name: "Turn after" }).click()
    await page.getByRole("button", { name: "Now", exact: true }).click()
    await page.locator("[data-action].live").waitFor({ state: "detached" })

    await understood.getByText("Goodbye").first().waitFor()
    expect(problems).toEqual([])
  })

  it("tells a block's parameters and why the call left it as it did", async () => {
    await page.getByLabel("Find a block").fill("anythingElse")
    await page.locator('[data-action="anythingElse"]').click()

    const block = page.getByRole("region", { name: "Block anythingElse" })
    await block.getByText("which equals “Goodbye”, on to hangUp").waitFor()
    await block.getByLabel("Parameters").getByText("LexV2Bot").waitFor()
    expect(problems).toEqual([])
  })

  it("is drawn nearer and farther, and whole again", async () => {
    const drawing = page.locator(".canvas svg")
    const viewBox = () => drawing.getAttribute("viewBox")
    const width = async () => Number((await viewBox())?.split(" ")[2])
    const becomes = (isIt: (now: number) => boolean) => expect.poll(width).toSatisfy(isIt)
    const drawn = () =>
      page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
      )
    await page.getByRole("button", { name: "Fit" }).click()
    await page.getByRole("button", { name: "Fit", pressed: true }).waitFor()
    await drawn()
    const whole = await width()

    await page.locator(".canvas").focus()
    await page.keyboard.press("+")
    await becomes((now) => now < whole)
    const near = await width()
    await page.keyboard.press("-")
    await becomes((now) => now > near)
    await page.locator(".canvas").hover()
    await page.mouse.wheel(0, -100)
    await becomes((now) => now < whole * 0.95)
    await page.getByRole("button", { name: "Fit" }).click()

    await becomes((now) => now === whole)
    expect(problems).toEqual([])
  })

  it("is saved and exported when its number is withheld", async () => {
    await page.getByRole("button", { name: "New line" }).click()
    await page.getByLabel("Withheld").check()
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What is your phone number")
    await page.getByRole("button", { name: "Hang up" }).click()
    await heard(page, "The caller hung up.")

    const text = await saved("Save as call script")
    const recording = await saved("Save recording")
    await page.getByRole("button", { name: "Copy as story" }).click()
    await page.getByText("The story is in the clipboard.").waitFor()
    const story: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))

    expect(parseCallScript({ text, file: "withheld.yaml" }).calls[0]?.from).toBe("withheld")
    expect(await playScript({ name: "withheld.yaml", text })).toMatchObject({ failure: undefined })
    const [call] = parseRecording({ text: recording, file: "withheld" }).calls
    expect(call?.started.from).toBeNull()
    expect(story).toMatchObject({ calls: [{ lines: ["schedule a demo", "/hangup"] }] })
  })
})
