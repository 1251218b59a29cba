import type { Browser, BrowserContextOptions, Page } from "playwright-core"

import { patienceMs } from "./patience.ts"

export interface PageOptions extends BrowserContextOptions {
  /** Done before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>
  /** Takes what the page logs as an error or throws, and addresses of others that it asks. */
  readonly problems?: string[]
}

/** Opens the page of a phone or of a report, without animations unless asked for, and waits until it knows whose it is. */
export async function openPage(
  browser: Browser,
  address: string,
  { prepare, problems = [], ...options }: PageOptions = {},
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1600, height: 1000 },
    reducedMotion: "reduce",
    ...options,
  })
  page.setDefaultTimeout(patienceMs)
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text())
  })
  page.on("pageerror", (error) => problems.push(error.message))
  page.on("request", (request) => {
    if (!isOfSameOrigin(request.url(), address)) problems.push(request.url())
  })
  await prepare?.(page)
  await page.goto(address)
  await page.getByRole("heading", { level: 1, name: "Acme" }).waitFor()
  return page
}

function isOfSameOrigin(url: string, address: string): boolean {
  const { protocol, origin } = new URL(address)
  return url.startsWith(protocol === "file:" ? protocol : origin)
}

/** Rings, and waits until the bot asks what it can do. */
export async function ring(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Call Acme/ }).click()
  await heard(page, "How can I help you?")
}

/** Waits until the transcript holds what the bot says. */
export async function heard(page: Page, text: string): Promise<void> {
  await page.getByRole("log", { name: "What was said" }).getByText(text).last().waitFor()
}

/** Waits until it is the caller's turn: what is typed or pressed before is not taken. */
export async function callersTurn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hang up" }).waitFor()
  await page.getByText("The call centre is busy.").waitFor({ state: "detached" })
}

/** Types what the caller says. */
export async function type(page: Page, words: string): Promise<void> {
  await callersTurn(page)
  await page.getByLabel("Type what you would say").fill(words)
  await page.keyboard.press("Enter")
}

/**
 * Stops the page's own clock, which `prepare` has installed: no timer runs and nothing is drawn until it runs again. What
 * would have happened within the next minute has happened.
 */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000)
}

/** Presses keys one after the other, while the page's own clock stands: however long it takes, no pause ends them early. */
export async function pressKeys(page: Page, keys: string): Promise<void> {
  await callersTurn(page)
  await stopClock(page)
  for (const key of keys) await page.getByRole("button", { name: key, exact: true }).click()
  await page.clock.resume()
}

/** Gives the page a clock of its own, for `prepare`. */
export function ownClock(page: Page): Promise<void> {
  return page.clock.install()
}
