import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import type { ServedPhone } from "../../src/serve-phone.ts"
import { servedPhone } from "../served-phone.ts"
import { browserProgram, openBrowser } from "./open-browser.ts"
import { openPage } from "./page.ts"

const drawing = (page: Page) => page.getByRole("group", { name: /^Drawing of/ })

/** What of the drawing is shown: left, top, width and height, in its own units. */
async function shown(page: Page): Promise<readonly number[]> {
  const viewBox = (await drawing(page).locator("svg").getAttribute("viewBox")) ?? ""
  return viewBox.split(" ").map(Number)
}

/** Holds what is done to how much more of the drawing is shown after it. */
async function widens(page: Page, factor: number, act: () => Promise<unknown>): Promise<void> {
  const [, , before = 0] = await shown(page)
  await act()
  const widened = async () => ((await shown(page))[2] ?? 0) / before
  await expect.poll(widened, { timeout: 10_000 }).toBeCloseTo(factor)
}

/** Moves two fingers on the drawing from a distance to another, with real touches. */
async function pinch(page: Page, from: number, to: number): Promise<void> {
  const box = await drawing(page).boundingBox()
  if (box === null) throw new Error("Expected a drawing")
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const session = await page.context().newCDPSession(page)
  const fingers = (apart: number) =>
    [-1, 1].map((side, id) => ({ x: middle.x + (side * apart) / 2, y: middle.y, id }))
  await session.send("Input.dispatchTouchEvent", {
    type: "touchStart",
    touchPoints: fingers(from),
  })
  for (const share of [0.25, 0.5, 0.75, 1])
    await session.send("Input.dispatchTouchEvent", {
      type: "touchMove",
      touchPoints: fingers(from + (to - from) * share),
    })
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
}

describe.skipIf(browserProgram === undefined)("the drawing of a flow (needs Chromium)", () => {
  let browser: Browser
  let phone: ServedPhone
  beforeAll(async () => {
    browser = await openBrowser()
    phone = await servedPhone()
  })
  afterAll(async () => {
    await browser.close()
    await phone.stop()
  })

  it("is zoomed by buttons, keys and the wheel", async () => {
    const { page, problems } = await openPage(browser, phone.address)
    const button = (name: string) => () => page.getByRole("button", { name }).click()
    const key = (name: string) => () => drawing(page).press(name)

    await widens(page, 0.8, button("Zoom in"))
    await widens(page, 1.25, button("Zoom out"))
    await widens(page, 1.25, button("Zoom out"))
    await widens(page, 0.8, key("+"))
    await widens(page, 1.25, key("-"))
    await drawing(page).hover()
    await widens(page, Math.exp(-0.15), () => page.mouse.wheel(0, -100))
    expect(problems).toEqual([])
  })

  it("is zoomed by two fingers and moved by one, while the page stays where it is", async () => {
    const { page, problems } = await openPage(browser, phone.address, {
      hasTouch: true,
      viewport: { width: 800, height: 1000 },
    })
    await drawing(page).scrollIntoViewIfNeeded()

    await widens(page, 0.5, () => pinch(page, 80, 160))
    await widens(page, 2, () => pinch(page, 160, 80))
    const [x = 0, y = 0, width] = await shown(page)
    await drawing(page).hover()
    await page.mouse.down()
    await page.mouse.move(420, 520, { steps: 3 })
    await page.mouse.up()

    await expect.poll(async () => (await shown(page)).slice(0, 2)).not.toEqual([x, y])
    expect((await shown(page))[2]).toBe(width)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
    expect(problems).toEqual([])
  })
})
