import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { closureOverrides } from "@call-center/contact-flows"
import { writeClosures } from "@call-center/contact-flows/closures-file"
import { dateOf, instantOf, zoneOf } from "@call-center/domain/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { simulatedClock } from "../src/call-clock.ts"
import { startLocalCenter } from "../src/local-center.ts"
import { ring } from "./ring.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "closures-"))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const pieces = closureOverrides(zoneOf("America/New_York"), {
  from: instantOf("2026-12-01T13:00:00Z"),
  until: instantOf("2026-12-01T15:00:00Z"),
}).map((override) => Object.assign({ description: "By local" }, override))

const teamClosed = () => {
  writeClosures(folder, { team: pieces, line: [] })
}
const lineClosed = () => {
  writeClosures(folder, { team: pieces, line: pieces })
}

describe("a call centre that is closed by hand", () => {
  it("puts nobody through, and still books", async () => {
    teamClosed()

    const { heard, summary } = await ring(
      ["--data", folder],
      ["agent", "book a demo for tomorrow at 10 am", "yes", "no"],
    )

    expect(heard.join(" ")).toContain("our team is not in at the moment")
    expect(summary.demos).toHaveLength(1)
  })

  it("ends the call with words when the line is closed, too", async () => {
    lineClosed()

    const { heard, summary } = await ring(["--data", folder], ["book a demo"])

    expect(heard.at(-1)).toBe("We are closed at the moment. Please call again later. Goodbye.")
    expect(summary).toMatchObject({ by: "flow", demos: [] })
  })

  it("is open again at the time that was said", async () => {
    lineClosed()

    const { heard } = await ring(
      ["--data", folder, "--now", "2026-12-01T10:00:00-05:00"],
      ["goodbye"],
    )

    expect(heard.join(" ")).not.toContain("We are closed")
  })

  it("is closed for the next call, while the call centre goes on running", async () => {
    const center = await startLocalCenter({
      callCenter,
      clock: simulatedClock(Date.parse("2026-12-01T09:00:00-05:00")),
      dataDir: folder,
    })
    try {
      const before = await center.simulator.dial({ from: "+12025550123" })
      await before.hangUp()
      lineClosed()
      const closed = await center.simulator.dial({ from: "+12025550123" })
      writeClosures(folder, { team: [], line: [] })
      const after = await center.simulator.dial({ from: "+12025550123" })
      await after.hangUp()

      expect(before.ended).toBe("caller")
      expect(closed.ended).toBe("flow")
      expect(after.ended).toBe("caller")
    } finally {
      await center.stop()
    }
  })

  it("is not closed by a file that somebody broke: the call says what to do", async () => {
    writeFileSync(join(folder, ".closures.json"), "{")

    await expect(ring(["--data", folder], [])).rejects.toThrow(
      /closures\.json: not what "pnpm center close --local" wrote: delete it/,
    )
  })
})

describe("the hours of the local call centre", () => {
  it("know holidays, as those on AWS do", async () => {
    const holiday = {
      ...callCenter.booking,
      holidays: new Map([[dateOf("2026-12-01"), "Founders' Day"]]),
    }
    const center = await startLocalCenter({
      callCenter: { ...callCenter, booking: holiday },
      clock: simulatedClock(Date.parse("2026-12-01T09:30:00-05:00")),
    })
    try {
      const call = await center.simulator.dial({ from: "+12025550123" })
      await call.say("agent")
      await call.hangUp()

      expect(call.heard.join(" ")).toContain("our team is not in at the moment")
    } finally {
      await center.stop()
    }
  })
})
