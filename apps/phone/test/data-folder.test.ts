import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { simulatedClock } from "../src/call-clock.ts"
import { startLocalCenter } from "../src/local-center.ts"
import { ring } from "./ring.ts"

describe("the data folder of pnpm dial", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it("says what a crash and an emptied log took with them, and tells the earlier demos", async () => {
    const dataDir = join(folder, "data")
    await ring(["--data", dataDir], ["schedule a demo", "tomorrow", "10 am", "yes", "no"])
    const image = join(folder, "image")
    const center = await startLocalCenter({ callCenter, clock: simulatedClock(0), dataDir })
    cpSync(dataDir, image, { recursive: true })
    await center.stop()
    for (const name of readdirSync(join(image, "database")))
      if (name.endsWith(".log")) writeFileSync(join(image, "database", name), "")

    const { notes, heard } = await ring(["--data", image], ["check my demo"])

    expect(notes).toEqual([expect.stringMatching(/was not closed, and its file .* may be lost/)])
    expect(heard.join(" ")).toMatch(/Wednesday, December 2 at 10:00 AM/)
    expect((await ring(["--data", dataDir], ["check my demo"])).notes).toEqual([])
  })
})
