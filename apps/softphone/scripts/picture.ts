import { fileURLToPath } from "node:url"

import { openBrowser } from "../test/browser/open-browser.ts"
import { heard, openPage, ring, type } from "../test/browser/page.ts"
import { servedPhone } from "../test/served-phone.ts"

/** Makes the README's picture of a call: `pnpm --filter @call-center/softphone picture`, which needs Chromium. */
const phone = await servedPhone()
const browser = await openBrowser()
try {
  const page = await openPage(browser, phone.address, {
    viewport: { width: 1600, height: 960 },
    colorScheme: "light",
  })
  await page.getByRole("button", { name: "Day after" }).click()
  await ring(page)
  const turns = [
    ["schedule a demo", "What day would you like to come?"],
    ["um tomorrow at ten", "Shall I book it?"],
    ["yes please", "Is there anything else"],
  ] as const
  for (const [words, answer] of turns) {
    await type(page, words)
    await heard(page, answer)
  }
  const messages = page.getByRole("log", { name: "Messages" })
  await messages.getByText("your demo is booked").waitFor()
  await page.screenshot({
    path: fileURLToPath(new URL("../../../docs/phone.png", import.meta.url)),
  })
} finally {
  await browser.close()
  await phone.stop()
}
