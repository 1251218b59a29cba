import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import { UsageFault } from "@call-center/command-line"

import type { ReportFile } from "./report-files.ts"

/** Makes the folder of a report, before anything is run for it. Throws `UsageFault` when that can't be. */
export function makeReportFolder(folder: string): void {
  try {
    mkdirSync(join(folder, "data"), { recursive: true })
  } catch (error) {
    throw new UsageFault(`--report ${folder}: can't be made; name a folder that can be written`, {
      cause: error,
    })
  }
}

/** Writes a report into its folder: the built page, and what it shows. */
export function writeReport(folder: string, page: string, files: readonly ReportFile[]): void {
  for (const name of readdirSync(page)) copyFileSync(join(page, name), join(folder, name))
  for (const { name, text } of files) writeFileSync(join(folder, name), text)
}
