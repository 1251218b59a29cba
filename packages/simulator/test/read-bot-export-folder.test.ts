import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

import { readBotExport } from "@call-center/lex-runtime"
import { describe, expect, it } from "vitest"

import { readBotExportFolder } from "../src/index.ts"

const files = {
  "Manifest.json": JSON.stringify({ metadata: { resourceType: "Bot" } }),
  "Tea/Bot.json": JSON.stringify({ name: "Tea" }),
  "Tea/BotLocales/en_US/BotLocale.json": JSON.stringify({
    identifier: "en_US",
    nluConfidenceThreshold: 0.4,
  }),
}

describe("an exported bot", () => {
  it("is read from its unzipped folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "bot-export-"))
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }

      expect(readBotExportFolder(folder)).toEqual(readBotExport(files))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
