import type { Browser, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"

import type { ServedPhone } from "../../src/serve-phone.ts"
import { servedPhone } from "../served-phone.ts"
import {
  type FakePlace,
  expected,
  finishSaying,
  recognisedHere,
  refusePhrases,
  saying,
  talk,
  useFakeVoice,
} from "./fake-voice.ts"
import { browserProgram, openBrowser } from "./open-browser.ts"
import { heard, ring, type } from "./page.ts"

describe.skipIf(browserProgram === undefined)("a call by voice (needs Chromium)", () => {
  let browser: Browser
  let phone: ServedPhone
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser([
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
    ])
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    phone = await servedPhone()
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
  })
  afterEach(async () => {
    await page.context().close()
    await phone.stop()
  })

  async function opened(place: FakePlace): Promise<void> {
    await useFakeVoice(page, place)
    await page.goto(phone.address)
    await page.getByRole("heading", { name: /^Acme/ }).waitFor()
  }

  it("books by speech that is recognised on this machine", async () => {
    await opened("available")
    await page.getByLabel("Microphone").check()
    await ring(page)

    await talk(page, "schedule a demo")
    await heard(page, "What day would you like to come?")
    await talk(page, "tomorrow")
    await heard(page, "What time on Wednesday, December 2?")
    await talk(page, "ten in the morning")
    await heard(page, "Shall I book it?")
    await talk(page, "yes")
    await heard(page, "Your demo is booked")

    expect(await recognisedHere(page)).toBe(true)
    expect(await expected(page)).toContain("schedule a demo")
    await page.getByText("Speech is recognised on this machine.").waitFor()
  })

  it("listens without phrases where the recogniser takes none", async () => {
    await refusePhrases(page)
    await opened("available")
    await page.getByLabel("Microphone").check()
    await ring(page)

    await page.getByRole("heading", { name: "Transcript" }).click()
    await page.keyboard.down("Space")
    await expect.poll(() => expected(page), { timeout: 30_000 }).toEqual([])
    await page.keyboard.up("Space")
    await page.getByRole("button", { name: "Hold to talk" }).waitFor()

    await talk(page, "schedule a demo")
    await heard(page, "What day would you like to come?")
    expect(await expected(page)).toEqual([])
  })

  it("sends no speech away before somebody has said yes to it", async () => {
    await opened("unavailable")
    await ring(page)

    await page.getByLabel("Microphone").check()
    await page.getByText("what you say leaves this machine").waitFor()
    expect(await page.getByRole("button", { name: "Hold to talk" }).count()).toBe(0)
    await page.getByRole("button", { name: "No, I type" }).click()
    await page.getByText("what you say leaves this machine").waitFor({ state: "hidden" })
    await page.getByRole("switch", { name: "Microphone", checked: false }).waitFor()
    await page.getByLabel("Microphone").check()
    await page.getByRole("button", { name: "Yes", exact: true }).click()

    await talk(page, "schedule a demo")
    await heard(page, "What day would you like to come?")
    expect(await recognisedHere(page)).toBe(false)
    expect(await expected(page)).toEqual([])
  })

  it("says so where no speech can be recognised, and takes what is typed", async () => {
    await opened("missing")
    await page.getByLabel("Microphone").click()

    await page.getByText("This browser recognises no speech").waitFor()
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What day would you like to come?")

    expect(await page.getByRole("button", { name: "Hold to talk" }).count()).toBe(0)
  })

  it("speaks, and falls silent when a key interrupts it", async () => {
    await opened("available")
    await page.getByLabel("Hear the bot").check()
    await ring(page)
    await page.waitForFunction(
      () => (globalThis as never as { fakeSaying: unknown[] }).fakeSaying.length > 1,
    )

    expect((await saying(page)).join(" ")).toContain("How can I help you?")
    await page.getByRole("button", { name: "1", exact: true }).click()
    await heard(page, "What day would you like to come?")

    expect((await saying(page)).join(" ")).not.toContain("How can I help you?")
  })

  it("takes silence for an answer once the microphone stays open and the bot has spoken", async () => {
    await page.clock.install()
    await opened("available")
    await page.getByLabel("Hear the bot").check()
    await page.getByLabel("Microphone").check()
    await page.getByLabel("Keep it open").check()
    await ring(page)
    await page.waitForFunction(
      () => (globalThis as never as { fakeSaying: unknown[] }).fakeSaying.length > 1,
    )

    await finishSaying(page)
    await page.getByRole("button", { name: "Listening" }).waitFor()
    await page.clock.fastForward("01:00")

    await page.getByText("(silence)").first().waitFor()
    expect(await page.getByText("(silence)").count()).toBeGreaterThan(0)
  })
})
