import { access } from "node:fs/promises"
import { join } from "node:path"

import type { DatabaseEngine, MissingEngine } from "./database-engine.ts"
import { enginesFolder, startProcess } from "./engine-process.ts"

const name = "dynoxide"

/** dynoxide, from the npm package @dynoxide/linux-x64. */
export async function dynoxide(): Promise<DatabaseEngine | MissingEngine> {
  const platform = `${process.platform}-${process.arch}`
  if (platform !== "linux-x64") return { name, reason: `it has no build for ${platform}` }
  const binary = join(enginesFolder, "node_modules/@dynoxide/linux-x64/dynoxide")
  try {
    await access(binary)
  } catch {
    return { name, reason: "not fetched: run pnpm engines" }
  }
  return { name, start: () => startProcess(binary, (port) => ["--port", String(port)]) }
}
