import { UsageFault } from "@call-center/command-line"
import { defineCallCenter } from "@call-center/config"
import { describe, expect, it } from "vitest"

import { configuredFiles } from "../../src/cli/configured-files.ts"

describe("configuredFiles", () => {
  it("follow the configuration", async () => {
    const files = await configuredFiles(async () =>
      defineCallCenter({ business: { name: "Globex" }, agent: { enabled: false } }),
    )

    expect([...files.keys()]).toEqual([
      "packages/contact-flows/generated/main.json",
      "docs/flows/main.svg",
      "docs/flows.md",
    ])
    expect(files.get("packages/contact-flows/generated/main.json")).toContain("calling Globex")
  })

  it("say each problem of an invalid configuration, for whoever edits it", async () => {
    const invalid = configuredFiles(async () =>
      defineCallCenter({ business: { name: "" }, demos: { minutes: 1 } }),
    )

    await expect(invalid).rejects.toThrow(UsageFault)
    await expect(invalid).rejects.toThrow(
      /^call-center\.config\.ts: business\.name: .*\ncall-center\.config\.ts: demos\.minutes: [^\n]*$/,
    )
  })
})
