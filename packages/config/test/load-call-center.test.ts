import { describe, expect, it } from "vitest"

import { ConfigFault, defineCallCenter } from "../src/index.ts"
import { loadCallCenter } from "../src/load-call-center.ts"

describe("loadCallCenter", () => {
  it("loads the file at the root", async () => {
    await expect(loadCallCenter()).resolves.toHaveProperty("booking.slotMinutes")
  })

  it("says in one line why the file can't be loaded", async () => {
    const broken = loadCallCenter(async () => {
      throw new SyntaxError("Unexpected token\nat line 3")
    })

    await expect(broken).rejects.toThrow(
      new ConfigFault([
        { path: "(the whole file)", expected: "a file that loads", got: "Unexpected token" },
      ]),
    )
  })

  it("passes the file's own problems on", async () => {
    const wrong = loadCallCenter(async () => ({
      default: defineCallCenter({ demos: { minutes: 0 } }),
    }))

    await expect(wrong).rejects.toThrow(/^call-center\.config\.ts: demos\.minutes: expected/)
  })
})
