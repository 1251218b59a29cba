import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"

import { browserProgram } from "./open-browser.ts"
import { useChromium } from "./use-chromium.ts"

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
  await expect.poll(widened).toBeCloseTo(factor)
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

/**
 * Moves the drawing by hand, so that it stays as it is: while it follows the call, or is whole, every change of the page's
 * layout shows another part of it.
 */
async function takeInHand(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Zoom in" }).click()
  await page.getByRole("button", { name: "Follow", pressed: false }).waitFor()
}

/** Whether every block is in view. */
function isWhole(page: Page): Promise<boolean> {
  return drawing(page).evaluate((pane) => {
    const { left, right, top, bottom } = pane.getBoundingClientRect()
    return Array.from(pane.querySelectorAll("[data-action]"), (block) =>
      block.getBoundingClientRect(),
    ).every(
      (box) => box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom,
    )
  })
}

describe.skipIf(browserProgram === undefined)("the drawing of a flow (needs Chromium)", () => {
  const { open } = useChromium()

  it("is zoomed by buttons, keys and the wheel", async () => {
    const page = await open()
    const button = (name: string) => () => page.getByRole("button", { name }).click()
    const key = (name: string) => () => drawing(page).press(name)
    await takeInHand(page)

    await widens(page, 0.8, button("Zoom in"))
    await widens(page, 1.25, button("Zoom out"))
    await widens(page, 1.25, button("Zoom out"))
    await widens(page, 0.8, key("+"))
    await widens(page, 1.25, key("-"))
    await drawing(page).hover()
    await widens(page, Math.exp(-0.15), () => page.mouse.wheel(0, -100))
  })

  it("is whole again after Fit, however near it was", async () => {
    const page = await open()
    await takeInHand(page)
    while (await isWhole(page)) await widens(page, 0.8, () => drawing(page).press("+"))

    await page.getByRole("button", { name: "Fit" }).click()

    await page.getByRole("button", { name: "Fit", pressed: true }).waitFor()
    await expect.poll(() => isWhole(page)).toBe(true)
  })

  it("is zoomed by two fingers and moved by one, while the page stays where it is", async () => {
    const page = await open({ hasTouch: true, viewport: { width: 800, height: 1000 } })
    await drawing(page).scrollIntoViewIfNeeded()
    await takeInHand(page)

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
  })
})
