import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"

import { axeViolations } from "./axe-violations.ts"
import { browserProgram } from "./open-browser.ts"
import { callersTurn, heard, type } from "./page.ts"
import { useChromium } from "./use-chromium.ts"

const widths = [1600, 900, 390] as const

/** What axe finds in each of the views that the page has at its width. */
async function violationsOfViews(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  const buttons = page.getByRole("navigation", { name: "Views" }).getByRole("button")
  for (const button of await buttons.all()) {
    await button.click()
    await expect.poll(() => button.getAttribute("aria-current")).toBe("page")
    found.push(...(await axeViolations(page)))
  }
  return [...found, ...(await axeViolations(page))]
}

describe.skipIf(browserProgram === undefined)("the page for everybody (needs Chromium)", () => {
  const { open } = useChromium()

  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    it.each(widths)("has nothing that axe objects to, %i pixels wide", async (width) => {
      const page = await open({ colorScheme, viewport: { width, height: 900 } })
      const showPhone = async () => {
        if (width < 720) await page.getByRole("button", { name: "Phone", exact: true }).click()
      }
      const found = [...(await violationsOfViews(page))]
      await showPhone()
      await page.getByRole("button", { name: /^Call Acme/ }).click()
      for (const words of ["schedule a demo", "tomorrow", "10 am", "yes"]) {
        await type(page, words)
        await page
          .locator("button.row.caller .text")
          .getByText(words, { exact: true })
          .waitFor({ state: "attached" })
      }
      await callersTurn(page)
      found.push(...(await violationsOfViews(page)))
      await showPhone()
      await page.getByRole("button", { name: "Hang up" }).click()
      await page.getByRole("button", { name: /^Call Acme/ }).waitFor()
      found.push(...(await violationsOfViews(page)))

      expect(found).toEqual([])
    })
  })

  it("would find a control without a name, and text that can hardly be read", async () => {
    const page = await open()
    await page.evaluate(() => {
      const button = document.createElement("button")
      const text = document.createElement("p")
      text.textContent = "grey on grey"
      text.style.color = "#888"
      text.style.background = "#999"
      document.querySelector("main")?.append(button, text)
    })

    const found = await axeViolations(page)

    expect(found.some((each) => each.startsWith("button-name"))).toBe(true)
    expect(found.some((each) => each.startsWith("color-contrast"))).toBe(true)
  })

  it("fits 360 pixels without scrolling sideways", async () => {
    const page = await open({ viewport: { width: 360, height: 740 } })

    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )

    expect(overflow).toBe(0)
  })

  it("calls, talks and hangs up by the keyboard alone", async () => {
    const page = await open()
    const tabTo = async (name: RegExp | string) => {
      const target = page.getByRole("button", { name }).or(page.getByLabel(name))
      for (let presses = 0; presses < 60; presses += 1) {
        if (await target.evaluateAll((all) => all.includes(document.activeElement as never))) return
        await page.keyboard.press("Tab")
      }
      throw new Error(`expected to reach ${String(name)} by Tab, got past 60 other controls`)
    }

    await tabTo(/^Call Acme/)
    await page.keyboard.press("Enter")
    await heard(page, "How can I help you?")
    await callersTurn(page)
    await tabTo("Type what you would say")
    await page.keyboard.type("schedule a demo")
    await page.keyboard.press("Enter")
    await heard(page, "What day would you like to come?")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await heard(page, "The caller hung up.")

    await page.getByText("2 turns").waitFor()
  })
})
