import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"

import { browserProgram } from "./open-browser.ts"
import { heard, ownClock, ring, stopClock, type } from "./page.ts"
import { useChromium } from "./use-chromium.ts"

const booking = `name: Books by typing
calls:
  - steps:
      - TextUtterance: schedule a demo
      - TextUtterance: tomorrow at ten
      - TextUtterance: "yes"
  - from: withheld
    steps:
      - TextUtterance: schedule a demo
      - MessageReceived: phone number
`

const wrong = `name: Expects bananas
calls:
  - steps:
      - TextUtterance: schedule a demo
      - MessageReceived: bananas
`

const usesShared = `name: Books by steps that its folder shares
calls:
  - steps:
      - use: bookAt
        with: { time: ten }
`

const shared = `bookAt:
  - TextUtterance: schedule a demo
  - TextUtterance: tomorrow at \${time}
  - TextUtterance: "yes"
`

/** Drops files on the page as a file manager does. */
async function drop(
  page: Page,
  ...files: readonly (readonly [name: string, text: string])[]
): Promise<void> {
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const [name, text] of all) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  await page.dispatchEvent("main", "drop", { dataTransfer })
}

/** As long as a browser shows a picture, and a page that plays a moment of a call. */
const [frameMs, stationMs] = [17, 800]

/** The blocks that the call is in, at the moment that is shown. */
function litBlocks(page: Page): Promise<readonly string[]> {
  return page
    .locator("[data-action].live")
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute("data-action") ?? ""))
}

describe.skipIf(browserProgram === undefined)("a call script on the page (needs Chromium)", () => {
  const { open } = useChromium()

  it("is played when it is dropped, each of its calls on a line of its own", async () => {
    const page = await open()

    await drop(page, ["books.yaml", booking])

    await page.getByText("books.yaml passes.").waitFor()
    await heard(page, "Your demo is booked for Wednesday, December 2 at 10:00 AM")
    await page.getByRole("log", { name: "Messages" }).getByText("10:00 AM").waitFor()
    await page.getByRole("navigation", { name: "Lines" }).getByText("Withheld").click()
    await heard(page, "What is your phone number")
  })

  it("plays from its beginning to its end, block by block", async () => {
    const page = await open({ reducedMotion: "no-preference", prepare: ownClock })
    const plays = page.getByRole("button", { name: "Pause the call" })
    await stopClock(page)
    const passes = async (milliseconds: number) => {
      await page.clock.runFor(milliseconds)
      return plays.isVisible()
    }

    await drop(page, ["books.yaml", booking])
    await expect.poll(() => passes(frameMs)).toBe(true)
    const lit: string[] = []
    do lit.push(...(await litBlocks(page)))
    while (await passes(stationMs))

    expect(lit.length).toBeGreaterThan(4)
    expect(lit).toContain("ask")
    await page.getByRole("button", { name: "Play the call" }).waitFor()
    await page.getByRole("status").getByText("Call ended").waitFor()
  })

  it("leaves a call that goes on, and its demos, alone", async () => {
    const page = await open()
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What day would you like to come?")

    await drop(page, ["books.yaml", booking])
    await page.getByText("books.yaml passes.").waitFor()
    await page.getByRole("navigation", { name: "Lines" }).getByText("on a call").click()
    await type(page, "tomorrow at ten")

    await heard(page, "Shall I book it?")
  })

  it("tells what was expected and what was heard where it fails", async () => {
    const page = await open()

    await drop(page, ["wrong.yml", wrong])

    const told = page.getByRole("alert")
    await told.getByText('expected: a message that contains "bananas"').waitFor()
    await told.getByText(/heard:\s+"What day would you like to come\?"/u).waitFor()
    await heard(page, "What day would you like to come?")
  })

  it("finds the steps that its folder shares when they are dropped together with it", async () => {
    const page = await open()

    await drop(page, ["uses-shared.yaml", usesShared])
    await page.getByRole("alert").getByText("no steps are named bookAt").waitFor()
    await page.getByRole("alert").getByText("shared-steps.yaml is dropped").waitFor()

    await drop(page, ["uses-shared.yaml", usesShared], ["shared-steps.yaml", shared])
    await page.getByText("uses-shared.yaml passes.").waitFor()
    await heard(page, "Your demo is booked for Wednesday, December 2 at 10:00 AM")

    await drop(page, ["shared-steps.yaml", shared])
    await page.getByText("open it together with one").waitFor()
  })

  it("is refused with its lines where it can't be read", async () => {
    const page = await open()

    await drop(page, ["--help.yaml", "calls: 7\n"])

    await page.getByRole("alert").getByText("help.yaml:1: name: missing").waitFor()
  })
})
