import process from "node:process"
import { fileURLToPath } from "node:url"

import { type Terminal, UsageFault, runInForeground } from "@call-center/command-line"

/** The page of a report is made of the phone's own panes, so that both look alike; apps/softphone builds it. */
const softphone = fileURLToPath(new URL("../../../../softphone", import.meta.url))

/** Builds the page of a report; the folder that it lies in. Throws `UsageFault` when it can't be built. */
export async function builtReportPage(terminal: Terminal): Promise<string> {
  const vite = `${softphone}/node_modules/vite/bin/vite.js`
  const words = [vite, "build", "--config", "vite.report.config.ts"]
  const exitCode = await runInForeground(process.execPath, words, { terminal, cwd: softphone })
  if (exitCode !== 0) throw new UsageFault("--report: the page can't be built; see above")
  return `${softphone}/dist-report`
}
