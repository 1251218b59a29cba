import { loadCallCenter } from "@call-center/config/load"
import { expect, it } from "vitest"

import { memoryCenters } from "../src/center/memory-centers.ts"
import { transcriptText } from "../src/command/transcript-text.ts"
import { holdCall } from "../src/run/hold-call.ts"

it("a transcript tells what was said, what the line made of it, and how the call ended", async () => {
  const callCenter = await loadCallCenter()
  const centers = await memoryCenters({ callCenter })
  const settings = { rules: callCenter.booking, locale: callCenter.locale }

  const clear = transcriptText(await holdCall(3, centers, { ...settings, noise: 0 }), 0)
  const noisy = transcriptText(await holdCall(3, centers, { ...settings, noise: 0.5 }), 0.5)

  expect(clear).toMatch(/^seed 3 at 0 %: \w+, \w+: reached; called at 2026-12-/u)
  expect(clear).toContain("  bot:    Thanks for calling Acme.")
  expect(clear).toMatch(/\n {2}caller: .+ \(opens\)\n/u)
  expect(clear).not.toContain("heard")
  expect(clear).toMatch(/\n {2}ended by (?:flow|caller)\n$/u)
  expect(noisy).toMatch(/ \[heard: .+\] \(/u)
})
