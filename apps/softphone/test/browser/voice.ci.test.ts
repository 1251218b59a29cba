import { describe, expect, it } from "vitest"

import {
  expected,
  fakeVoice,
  finishSaying,
  holdToTalk,
  recognisedHere,
  saying,
  talk,
} from "./fake-voice.ts"
import { browserProgram } from "./open-browser.ts"
import { callersTurn, heard, ownClock, ring, stopClock, type } from "./page.ts"
import { useChromium } from "./use-chromium.ts"

describe.skipIf(browserProgram === undefined)("a call by voice (needs Chromium)", () => {
  const { open } = useChromium()

  it("books by speech that is recognised on this machine", async () => {
    const page = await open({ prepare: fakeVoice("available") })
    await page.getByLabel("Microphone").check()
    await ring(page)

    await talk(page, "schedule a demo")
    await heard(page, "What day would you like to come?")
    await talk(page, "tomorrow")
    await heard(page, "What time on Wednesday, December 2?")
    await talk(page, "ten in the morning")
    await heard(page, "Shall I book it?")
    await talk(page, "yes")
    await heard(page, "Your demo is booked")

    expect(await recognisedHere(page)).toBe(true)
    expect(await expected(page)).toContain("schedule a demo")
    await page.getByText("Speech is recognised on this machine.").waitFor()
  })

  it("listens without phrases where the recogniser takes none", async () => {
    const page = await open({ prepare: fakeVoice("available", { refusesPhrases: true }) })
    await page.getByLabel("Microphone").check()
    await ring(page)

    await holdToTalk(page)
    await expect.poll(() => expected(page)).toEqual([])
    await page.keyboard.up("Space")

    await talk(page, "schedule a demo")
    await heard(page, "What day would you like to come?")
    expect(await expected(page)).toEqual([])
  })

  it("sends no speech away before somebody has said yes to it", async () => {
    const page = await open({ prepare: fakeVoice("unavailable") })
    await ring(page)

    await page.getByLabel("Microphone").check()
    await page.getByText("what you say leaves this machine").waitFor()
    expect(await page.getByRole("button", { name: "Hold to talk" }).count()).toBe(0)
    await page.getByRole("button", { name: "No, I type" }).click()
    await page.getByText("what you say leaves this machine").waitFor({ state: "hidden" })
    await page.getByRole("switch", { name: "Microphone", checked: false }).waitFor()
    await page.getByLabel("Microphone").check()
    await page.getByRole("button", { name: "Yes", exact: true }).click()

    await talk(page, "schedule a demo")
    await heard(page, "What day would you like to come?")
    expect(await recognisedHere(page)).toBe(false)
    expect(await expected(page)).toEqual([])
  })

  it("says so where no speech can be recognised, and takes what is typed", async () => {
    const page = await open({ prepare: fakeVoice("missing") })
    await page.getByLabel("Microphone").click()

    await page.getByText("This browser recognises no speech").waitFor()
    await ring(page)
    await type(page, "schedule a demo")
    await heard(page, "What day would you like to come?")

    expect(await page.getByRole("button", { name: "Hold to talk" }).count()).toBe(0)
  })

  it("speaks, and falls silent when a key interrupts it", async () => {
    const page = await open({ prepare: fakeVoice("available") })
    await page.getByLabel("Hear the bot").check()
    await ring(page)
    await callersTurn(page)

    expect(await saying(page)).toContain("How can I help you?")
    await page.getByRole("button", { name: "1", exact: true }).click()
    await heard(page, "What day would you like to come?")

    expect(await saying(page)).not.toContain("How can I help you?")
  })

  it("takes silence for an answer once the microphone stays open and the bot has spoken", async () => {
    const page = await open({
      prepare: async (unopened) => {
        await ownClock(unopened)
        await fakeVoice("available")(unopened)
      },
    })
    await page.getByLabel("Hear the bot").check()
    await page.getByLabel("Microphone").check()
    await page.getByLabel("Keep it open").check()
    await ring(page)
    await callersTurn(page)

    await stopClock(page)
    await finishSaying(page)
    await page.clock.runFor(1000)
    await page.getByRole("button", { name: "Listening" }).waitFor()
    await page.clock.runFor(60_000)
    await page.clock.resume()

    await page.getByText("(silence)").first().waitFor()
  })
})
