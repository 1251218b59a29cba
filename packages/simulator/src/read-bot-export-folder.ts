import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { readBotExport } from "@call-center/lex-runtime"

/**
 * Reads the unzipped folder of a Lex V2 export as `AWS::Lex::Bot` properties, which `createLexRuntime` takes.
 * @throws LexFault when the folder holds no exported bot.
 */
export function readBotExportFolder(folder: string): Record<string, unknown> {
  const files: Record<string, string> = {}
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (path.endsWith(".json"))
      files[path.replaceAll("\\", "/")] = readFileSync(join(folder, path), "utf8")
  return readBotExport(files)
}
