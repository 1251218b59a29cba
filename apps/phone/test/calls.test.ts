import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import { readScripts } from "@call-center/connect-flows/scripts"
import { runCallScript } from "@call-center/simulator"
import { describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { isInLanguage } from "../src/calls/script-language.ts"
import { scriptCenter } from "../src/script-center.ts"

const calls = fileURLToPath(new URL("../../../calls", import.meta.url))

/** The shortest script of each folder; the others are for `calls.ci.test.ts`. */
const scripts = readdirSync(calls, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const [shortest] = filesIn(join(calls, name)).toSorted((one, other) => one.size - other.size)
    return shortest === undefined ? [] : readScripts([shortest.path])
  })
  .filter((script) => isInLanguage(script, "en_US"))

function filesIn(folder: string): readonly { readonly path: string; readonly size: number }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !name.startsWith("shared-"))
    .map((name) => ({ path: join(folder, name), size: statSync(join(folder, name)).size }))
}

const startCenter = scriptCenter(callCenter)

describe("one call script of each folder", () => {
  it("is found", () => {
    expect(scripts.length).toBeGreaterThan(12)
  })

  it.each(scripts)("passes: $script.name", async ({ script }) => {
    const report = await runCallScript(script, { startCenter })

    expect(report.calls).toHaveLength(script.calls.length)
  })
})
