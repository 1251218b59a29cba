import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"

import { generatedFolders } from "../generate/generated-files.ts"
import { repository } from "./configured-files.ts"

/** A file whose content is not what it should be; `text` is undefined for one that should not be there. */
export interface StaleFile {
  readonly file: string
  readonly text: string | undefined
}

/** The generated files that differ from `files`, are missing, or are left over. */
export async function staleFiles(
  files: ReadonlyMap<string, string>,
  root = repository,
): Promise<StaleFile[]> {
  const stale: StaleFile[] = []
  for (const [file, text] of files) {
    if ((await textOf(join(root, file))) !== text) stale.push({ file, text })
  }
  for (const folder of generatedFolders) {
    const names = await namesIn(join(root, folder))
    const leftOver = names.map((name) => `${folder}/${name}`).filter((file) => !files.has(file))
    stale.push(...leftOver.map((file) => ({ file, text: undefined })))
  }
  return stale
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(undefinedWhenMissing)
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(undefinedWhenMissing)) ?? []
}

function undefinedWhenMissing(fault: unknown): undefined {
  if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return
  throw fault
}
