import type { Browser, BrowserContextOptions, Page } from "playwright-core"

/** Opens the page at an address; whatever the page logs as an error fails the test that looks at `problems`. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, ...options })
  const problems: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text())
  })
  page.on("pageerror", (error) => problems.push(error.message))
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(address).origin)) problems.push(request.url())
  })
  await page.goto(address)
  await page.getByRole("heading", { name: /^Acme/ }).waitFor()
  return { page, problems }
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

/** Types what the caller says. */
export async function type(page: Page, words: string): Promise<void> {
  await page.getByLabel("Type what you would say").fill(words)
  await page.keyboard.press("Enter")
}
