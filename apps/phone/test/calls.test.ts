import { runCallScript } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { scriptCenter } from "../src/calls/script-center.ts"
import { readScripts } from "../src/calls/script-files.ts"

const scripts = readScripts([new URL("../../../calls", import.meta.url).pathname])

describe("calls to the shipped call centre", () => {
  it.each(scripts)("$script.name ($file)", async ({ script }) => {
    const report = await runCallScript(script, { startCenter: scriptCenter(callCenter) })

    expect(report.calls).toHaveLength(script.calls.length)
  })
})
