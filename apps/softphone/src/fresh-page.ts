import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import type { Terminal } from "@call-center/command-line"

const workspace = fileURLToPath(new URL("..", import.meta.url))

/** Where the built page lies. */
export const pageFolder = join(workspace, "dist")

/** What the page is built from. */
const sources = ["web", "src/protocol", "vite.config.ts", "package.json"]

/** Builds the page with Vite where it was not built since its sources changed. */
export async function freshPage(terminal: Terminal): Promise<void> {
  const builtMs = newestMs(join(pageFolder, "index.html"))
  if (sources.every((path) => newestMs(join(workspace, path)) < builtMs)) return
  terminal.progress("Building the page …")
  const { build } = await import("vite")
  await build({ root: join(workspace, "web"), configFile: join(workspace, "vite.config.ts") })
  terminal.progress(undefined)
}

/** When a file, or the newest file of a folder, changed last, in epoch milliseconds; 0 where there is none. */
function newestMs(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  const files = readdirSync(path, { recursive: true, encoding: "utf8" })
  return Math.max(0, ...files.map((file) => statSync(join(path, file)).mtimeMs))
}
