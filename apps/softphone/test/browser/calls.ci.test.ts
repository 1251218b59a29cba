import type { Browser } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"

import type { ServedPhone } from "../../src/serve-phone.ts"
import { servedPhone } from "../served-phone.ts"
import { browserProgram, openBrowser } from "./open-browser.ts"
import { heard, openPage, ring, type } from "./page.ts"

describe.skipIf(browserProgram === undefined)("a call in the browser (needs Chromium)", () => {
  let browser: Browser
  let phone: ServedPhone
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    phone = await servedPhone()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    await phone.stop()
  })

  it("books by typing", async () => {
    const { page, problems } = await openPage(browser, phone.address)
    await ring(page)

    await type(page, "schedule a demo")
    await heard(page, "What day would you like to come?")
    await type(page, "tomorrow")
    await heard(page, "What time on Wednesday, December 2?")
    await type(page, "10 am")
    await heard(page, "Shall I book it?")
    await type(page, "yes")
    await heard(page, "Your demo is booked")

    await page.getByRole("log", { name: "Messages" }).getByText("10:00 AM").waitFor()
    expect(problems).toEqual([])
  })

  it("books by keys, one at a time, and shows the demo in the calendar", async () => {
    const { page, problems } = await openPage(browser, phone.address)
    await ring(page)
    const press = async (keys: string) => {
      for (const key of keys) await page.getByRole("button", { name: key, exact: true }).click()
    }

    await press("1")
    await heard(page, "What day would you like to come?")
    await press("1202")
    await heard(page, "What time on Wednesday, December 2?")
    await press("1000")
    await heard(page, "Shall I book it?")
    await press("1")
    await heard(page, "Your demo is booked")

    await page.getByRole("button", { name: "Day after" }).click()
    await page
      .getByRole("region", { name: "Calendar" })
      .getByRole("listitem")
      .filter({ hasText: "10:00 AM" })
      .getByText("+12025550123")
      .waitFor()
    expect(problems).toEqual([])
  })

  it("keeps two callers apart who call at once from one page", async () => {
    const { page } = await openPage(browser, phone.address)
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What day would you like to come?")

    await page.getByRole("button", { name: "New line" }).click()
    await page.getByLabel("Withheld").check()
    await ring(page)
    await type(page, "check my demo")
    await heard(page, "phone number")
    await page.getByRole("navigation", { name: "Lines" }).getByText("+12025550123").click()

    await type(page, "tomorrow")
    await heard(page, "What time on Wednesday, December 2?")
    const transcript = page.getByRole("log", { name: "What was said" })
    expect(await transcript.getByText("phone number").count()).toBe(0)
  })

  it("goes on with a call after the page was loaded again", async () => {
    const { page, problems } = await openPage(browser, phone.address)
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What day would you like to come?")

    await page.reload()
    await heard(page, "What day would you like to come?")
    await type(page, "tomorrow")
    await heard(page, "What time on Wednesday, December 2?")

    await page.getByText("2 turns").waitFor()
    expect(problems).toEqual([])
  })

  it("lights the block that runs and colours the ways that were taken", async () => {
    const { page } = await openPage(browser, phone.address)
    await ring(page)

    const lit = page.locator("[data-action].live")
    await page.locator('[data-action="ask"].live').waitFor()
    expect(await page.locator('path.taken[data-from="checkLine"][data-to="ask"]').count()).toBe(1)
    await page.getByRole("button", { name: "Hang up" }).click()
    await heard(page, "The caller hung up.")
    await lit.waitFor({ state: "detached" })

    expect(await page.locator("[data-action].taken").count()).toBeGreaterThan(1)
  })

  it("is of no use to a page of another site", async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const { host, hash } = new URL(phone.address)
    await page.goto("data:text/html,<title>evil</title>")

    const outcome = await page.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(url)
          socket.addEventListener("open", () => {
            resolve("connected")
          })
          socket.addEventListener("error", () => {
            resolve("refused")
          })
        }),
      `ws://${host}/ws?token=${hash.slice(1)}`,
    )

    expect(outcome).toBe("refused")
  })
})
