import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { parseCallScript } from "@call-center/simulator"
import { parseRecording } from "@call-center/simulator/recording"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { playScript } from "../../src/center/play-script.ts"
import { phoneClient, rung, takes } from "../phone-client.ts"
import { browserProgram } from "./open-browser.ts"
import { heard, ring, type } from "./page.ts"
import { useChromium } from "./use-chromium.ts"

const lines = ["schedule a demo", "tomorrow at ten", "yes", "no"]

/** Holds a call that books a demo; not on a page, which would take longer. */
async function holdCall(address: string): Promise<void> {
  const client = await phoneClient(address)
  const contactId = await rung(client, "+12025550123", "kept")
  for (const words of lines) await takes(client, contactId, words)
  await client.frame("sms")
  client.close()
}

/** What a button of a page saves as a file. */
async function saved(page: Page, button: string): Promise<string> {
  const downloading = page.waitForEvent("download")
  await page.getByRole("button", { name: button }).click()
  return readFileSync(await (await downloading).path(), "utf8")
}

/** The call that a page shows, as it copies it. */
async function copiedStory(page: Page): Promise<unknown> {
  await page.getByRole("button", { name: "Copy as story" }).click()
  await page.getByText("The story is in the clipboard.").waitFor()
  return JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
}

describe.skipIf(browserProgram === undefined)("a call that is kept (needs Chromium)", () => {
  const { phone, open } = useChromium()
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const opened = () => open({ permissions: ["clipboard-read", "clipboard-write"] })

  /** A page that shows the call. */
  async function kept(): Promise<Page> {
    const page = await opened()
    await holdCall((await phone()).address)
    await page.getByRole("navigation", { name: "Lines" }).getByText("ended").click()
    await heard(page, "The call centre ended the call.")
    return page
  }

  it("is saved as a call script that passes", async () => {
    const text = await saved(await kept(), "Save as call script")

    const script = parseCallScript({ text, file: "saved.yaml" })

    expect((await playScript({ name: "saved.yaml", text })).failure).toBeUndefined()
    expect(text).toContain("Your demo is booked for Wednesday, December 2 at 10:00 AM")
    expect(script.finally).toMatchObject({ demos: [{ startsAt: "2026-12-02T15:00:00Z" }] })
  })

  it("is copied as a story", async () => {
    expect(await copiedStory(await kept())).toMatchObject({
      calls: [{ lines }],
      booked: ["2026-12-02T15:00:00Z"],
      sms: 1,
      endedBy: "flow",
    })
  })

  it("is saved as a recording, and watched on another page", async () => {
    const text = await saved(await kept(), "Save recording")
    const file = join(folder, "call.jsonl")
    writeFileSync(file, text.replaceAll(/"contactId":"[^"]*"/g, '"contactId":"recorded"'))
    const watching = await open()

    await watching.getByLabel("Open a recording").setInputFiles(file)
    await heard(watching, "Your demo is booked")
    const texts = watching.getByRole("log", { name: "Messages" })
    await texts.getByText("10:00 AM").last().waitFor()

    expect(parseRecording({ text, file: "saved" }).calls).toHaveLength(1)
  })

  it("refuses a file that is no recording with a line", async () => {
    const page = await opened()
    const file = join(folder, "wrong.jsonl")
    writeFileSync(file, "hello\n")

    await page.getByLabel("Open a recording").setInputFiles(file)

    await page.getByRole("alert").getByText("wrong.jsonl:1").waitFor()
  })

  it("is shown as it was, turn by turn, and as it is now", async () => {
    const page = await kept()
    const lit = (identifier: string) => page.locator(`[data-action="${identifier}"].live`)
    const moment = page.getByRole("slider", { name: "Moment of the call" })
    const goes = async (button: string) => {
      const before = await moment.inputValue()
      await page.getByRole("button", { name: button, exact: true }).click()
      await expect.poll(() => moment.inputValue()).not.toBe(before)
    }
    await goes("Turn before")
    await lit("anythingElse").waitFor()
    await goes("Turn before")
    await goes("Turn before")
    await lit("ask").waitFor()
    const understood = page.getByRole("region", { name: "Lex turn" })
    await understood.getByText("2026-12-02").first().waitFor({ state: "detached" })

    await goes("Turn after")
    await goes("Now")
    await page.locator("[data-action].live").waitFor({ state: "detached" })

    await understood.getByText("Goodbye").first().waitFor()
  })

  it("tells a block's parameters and why the call left it as it did", async () => {
    const page = await kept()
    await page.getByLabel("Find a block").fill("anythingElse")
    await page.locator('[data-action="anythingElse"]').click()

    const block = page.getByRole("region", { name: "Block anythingElse" })
    await block.getByText("which equals “Goodbye”, on to hangUp").waitFor()
    await block.getByLabel("Parameters").getByText("LexV2Bot").waitFor()
  })

  it("is saved and exported when its number is withheld", async () => {
    const page = await opened()
    await page.getByLabel("Withheld").check()
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What is your phone number")
    await page.getByRole("button", { name: "Hang up" }).click()
    await heard(page, "The caller hung up.")

    const text = await saved(page, "Save as call script")
    const recording = await saved(page, "Save recording")
    const story = await copiedStory(page)

    expect(parseCallScript({ text, file: "withheld.yaml" }).calls[0]?.from).toBe("withheld")
    expect(await playScript({ name: "withheld.yaml", text })).toMatchObject({ failure: undefined })
    const [call] = parseRecording({ text: recording, file: "withheld" }).calls
    expect(call?.started.from).toBeNull()
    expect(story).toMatchObject({ calls: [{ lines: ["schedule a demo", "/hangup"] }] })
  })
})
