import { describe, expect, it } from "vitest"

import { browserProgram } from "./open-browser.ts"
import { heard, ownClock, pressKeys, ring, type } from "./page.ts"
import { useChromium } from "./use-chromium.ts"

describe.skipIf(browserProgram === undefined)("a call in the browser (needs Chromium)", () => {
  const { phone, open, problems } = useChromium()

  it("books by typing", async () => {
    const page = await open()
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
  })

  it("books by keys, one at a time, and shows the demo in the calendar", async () => {
    const page = await open({ prepare: ownClock })
    await ring(page)

    await pressKeys(page, "1")
    await heard(page, "What day would you like to come?")
    await pressKeys(page, "1202")
    await heard(page, "What time on Wednesday, December 2?")
    await pressKeys(page, "1000")
    await heard(page, "Shall I book it?")
    await pressKeys(page, "1")
    await heard(page, "Your demo is booked")

    await page.getByRole("button", { name: "Day after" }).click()
    await page
      .getByRole("region", { name: "Calendar" })
      .getByRole("listitem")
      .filter({ hasText: "10:00 AM" })
      .getByText("+12025550123")
      .waitFor()
  })

  it("keeps two callers apart who call at once from one page", async () => {
    const page = await open()
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
    const page = await open()
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What day would you like to come?")

    await page.reload()
    await heard(page, "What day would you like to come?")
    await type(page, "tomorrow")
    await heard(page, "What time on Wednesday, December 2?")

    await page.getByText("2 turns").waitFor()
  })

  it("lights the block that runs and colours the ways that were taken", async () => {
    const page = await open()
    await ring(page)

    const way = page.locator('path.taken[data-from="checkLine"][data-to="ask"]')
    await page.locator('[data-action="ask"].live').waitFor()
    await expect.poll(() => way.count()).toBe(1)
    await page.getByRole("button", { name: "Hang up" }).click()
    await heard(page, "The caller hung up.")
    await page.locator("[data-action].live").waitFor({ state: "detached" })

    await expect.poll(() => page.locator("[data-action].taken").count()).toBeGreaterThan(1)
    expect(await way.count()).toBe(1)
  })

  it("is of no use to a page of another site", async () => {
    const page = await open()
    const { host, hash } = new URL((await phone()).address)
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
    problems.length = 0
  })

  it("is watched for what the page throws, logs as an error or asks of others", async () => {
    const page = await open()
    await page.evaluate(() => {
      reportError(new Error("thrown"))
      new Image().src = "http://127.0.0.1:9/asked.png"
    })

    await expect.poll(() => problems.join("\n")).toContain("thrown")
    await expect.poll(() => problems.join("\n")).toContain("asked.png")
    problems.length = 0
  })
})
