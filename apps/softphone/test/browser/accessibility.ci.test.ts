import axe from "axe-core"
import type { Browser, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"

import type { ServedPhone } from "../../src/serve-phone.ts"
import { servedPhone } from "../served-phone.ts"
import { browserProgram, openBrowser } from "./open-browser.ts"
import { heard, openPage, type } from "./page.ts"

const widths = [1600, 900, 390] as const

/** What axe finds on the page as it is, in WCAG A and AA and best practice: rule and element. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: typeof axe }
    const { violations: found } = await loaded.run()
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`,
      ),
    )
  })
}

async function viewsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  const buttons = page.getByRole("navigation", { name: "Views" }).getByRole("button")
  for (const button of await buttons.all()) {
    if (!(await button.isVisible())) continue
    await button.click()
    found.push(...(await violations(page)))
  }
  return [...found, ...(await violations(page))]
}

describe.skipIf(browserProgram === undefined)("the page for everybody (needs Chromium)", () => {
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

  for (const colorScheme of ["light", "dark"] as const)
    for (const width of widths)
      it(`has nothing that axe objects to, ${colorScheme}, ${width} pixels wide`, async () => {
        const { page } = await openPage(browser, phone.address, {
          colorScheme,
          viewport: { width, height: 900 },
          reducedMotion: "reduce",
        })
        const found = [...(await viewsOf(page))]
        if (width < 720) await page.getByRole("button", { name: "Phone", exact: true }).click()
        await page.getByRole("button", { name: /^Call Acme/ }).click()
        await page.getByRole("button", { name: "Hang up" }).waitFor()
        for (const words of ["schedule a demo", "tomorrow", "10 am", "yes"]) {
          await type(page, words)
          await page
            .locator("button.row.caller .text")
            .getByText(words, { exact: true })
            .waitFor({ state: "attached" })
        }
        found.push(...(await viewsOf(page)))
        if (width < 720) await page.getByRole("button", { name: "Phone", exact: true }).click()
        await page.getByRole("button", { name: "Hang up" }).click()
        await page.getByRole("button", { name: /^Call Acme/ }).waitFor()
        found.push(...(await viewsOf(page)))

        expect(found).toEqual([])
      })

  it("would find a control without a name, and text that can hardly be read", async () => {
    const { page } = await openPage(browser, phone.address)
    await page.evaluate(() => {
      const button = document.createElement("button")
      const text = document.createElement("p")
      text.textContent = "grey on grey"
      text.style.color = "#888"
      text.style.background = "#999"
      document.querySelector("main")?.append(button, text)
    })

    const found = await violations(page)

    expect(found.some((each) => each.startsWith("button-name"))).toBe(true)
    expect(found.some((each) => each.startsWith("color-contrast"))).toBe(true)
  })

  it("fits 360 pixels without scrolling sideways", async () => {
    const { page } = await openPage(browser, phone.address, {
      viewport: { width: 360, height: 740 },
    })

    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )

    expect(overflow).toBe(0)
  })

  it("calls, talks and hangs up by the keyboard alone", async () => {
    const { page, problems } = await openPage(browser, phone.address)
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
    await tabTo("Type what you would say")
    await page.keyboard.type("schedule a demo")
    await page.keyboard.press("Enter")
    await heard(page, "What day would you like to come?")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await heard(page, "The caller hung up.")

    await page.getByText("2 turns").waitFor()
    expect(problems).toEqual([])
  })
})
