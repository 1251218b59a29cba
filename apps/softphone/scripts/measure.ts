import { performance } from "node:perf_hooks"
import process from "node:process"

import { openBrowser } from "../test/browser/open-browser.ts"
import { heard, openPage, ring, type } from "../test/browser/page.ts"
import { servedPhone } from "../test/served-phone.ts"

/**
 * Measures the built page in Chromium: `pnpm --filter @call-center/softphone measure`. Prints how long it takes from the start
 * of the server to a page that can call, and from an event of a call to the frame that shows it, beside what we aim at. The
 * machine must have nothing else to do.
 */
const browser = await openBrowser()
const startedMs = performance.now()
const phone = await servedPhone()
try {
  const page = await openPage(browser, phone.address)
  print("from the start of the server to the page", [performance.now() - startedMs], 2000)

  await page.addInitScript(stampEvents)
  await page.reload()
  for (let round = 0; round < 10; round += 1) {
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What day would you like to come?")
    await type(page, "tomorrow at ten")
    await heard(page, "Shall I book it?")
    await page.getByRole("button", { name: "Hang up" }).click()
    await page.getByRole("status").getByText("Call ended").waitFor()
  }
  const drawnMs = await page.evaluate(() => (globalThis as { drawnMs?: number[] }).drawnMs ?? [])
  print(`${drawnMs.length} events, from their arrival to the frame that shows them`, drawnMs, 50)
} finally {
  await browser.close()
  await phone.stop()
}

/** Runs in the page before anything else does: notes how long after each event of a call the next frame was painted. */
function stampEvents(): void {
  const drawnMs: number[] = []
  Object.assign(globalThis, { drawnMs })
  const Opened = WebSocket
  globalThis.WebSocket = class extends Opened {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener("message", ({ data }) => {
        if (!String(data).startsWith('{"type":"event"')) return
        const arrivedMs = performance.now()
        // What the page does with an event it has done when its own listener, which comes next, and the effects of it are done.
        requestAnimationFrame(() => {
          setTimeout(() => {
            drawnMs.push(performance.now() - arrivedMs)
          })
        })
      })
    }
  }
}

function print(what: string, milliseconds: readonly number[], aimMs: number): void {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed()
  const figures = sorted.length === 1 ? `${at(1)} ms` : `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`
  process.stdout.write(`${what}: ${figures} (aim: ${aimMs} ms)\n`)
}
