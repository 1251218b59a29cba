import type { Browser, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll } from "vitest"

import type { ServedPhone } from "../../src/serve-phone.ts"
import { servedPhone } from "../served-phone.ts"
import { openBrowser } from "./open-browser.ts"
import { type PageOptions, openPage } from "./page.ts"

/** What a test in the browser begins with; all of it is closed after each test. */
export interface Chromium {
  /** The call centre of this test alone, with its page served. */
  readonly phone: () => Promise<ServedPhone>
  /** Opens the page of `phone` for somebody who has not been there before. */
  readonly open: (options?: PageOptions) => Promise<Page>
  /** Opens another page of ours in the same way. */
  readonly visit: (address: string, options?: PageOptions) => Promise<Page>
  /** What the pages have thrown, logged as errors, or asked of others: a test fails that leaves anything in it. */
  readonly problems: string[]
}

/** Gives the tests of a file a browser. */
export function useChromium(): Chromium {
  let browser: Browser
  let served: Promise<ServedPhone> | undefined
  const problems: string[] = []
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const found = problems.splice(0)
    await Promise.all(browser.contexts().map((context) => context.close()))
    const phone = await served
    served = undefined
    await phone?.stop()
    if (found.length > 0)
      throw new Error(`Expected a page without problems, got:\n${found.join("\n")}`)
  })
  const phone = () => (served ??= servedPhone())
  const visit = (address: string, options?: PageOptions) =>
    openPage(browser, address, { ...options, problems })
  return {
    phone,
    visit,
    open: async (options) => visit((await phone()).address, options),
    problems,
  }
}
