import { readFileSync } from "node:fs"
import { readFile, stat } from "node:fs/promises"
import { resolve } from "node:path"

import { type Terminal, UsageFault, fileFaultReason } from "@call-center/command-line"
import { escapePath, glob, isDynamicPattern } from "tinyglobby"

import { recordFile } from "./instance-record.ts"

/** Files that are meant by paths, folders (every flow below them) and globs, each once, in the order given. */
export async function flowFiles(
  patterns: readonly string[],
  { workingDirectory }: Terminal,
): Promise<string[]> {
  const found = await Promise.all(patterns.map((it) => filesOf(it, workingDirectory)))
  return [...new Set(found.flat())]
}

/** A file's text; a `UsageFault` where it can't be read. */
export function readText(file: string, { workingDirectory }: Terminal): string {
  try {
    // Files are read one after the other: waiting for each costs more than reading it.
    return readFileSync(resolve(workingDirectory, file), "utf8")
  } catch (fault) {
    const reason = fileFaultReason(fault)
    if (reason === undefined) throw fault
    throw new UsageFault(`${file} cannot be read: ${reason}`, { cause: fault })
  }
}

async function filesOf(pattern: string, workingDirectory: string): Promise<readonly string[]> {
  const known = await stat(resolve(workingDirectory, pattern)).catch(() => undefined)
  if (known?.isDirectory() === true) return flowsBelow(pattern, workingDirectory)
  // A path that is no glob is read later, where its fault is reported together with its name.
  if (known !== undefined || !isDynamicPattern(pattern)) return [pattern]
  return someOf(await matching([pattern], workingDirectory), pattern)
}

/** JSON, JSON templates, and the console's exports, which have no extension. */
async function flowsBelow(folder: string, workingDirectory: string): Promise<readonly string[]> {
  const root = escapePath(folder.replace(/[/\\]+$/, ""))
  const json = await matching([`${root}/**/*.json`, `${root}/**/*.json.*`], workingDirectory)
  const bare = await matching([`${root}/**/!(*.*)`], workingDirectory)
  const texts = await Promise.all(
    bare.map((file) => readFile(resolve(workingDirectory, file), "utf8")),
  )
  const exported = bare.filter((_, index) => texts[index]?.trimStart().startsWith("{") === true)
  return someOf([...json, ...exported].toSorted(), folder)
}

async function matching(patterns: string[], cwd: string): Promise<string[]> {
  const ignore = ["**/node_modules/**", `**/${recordFile}`]
  return (await glob(patterns, { cwd, ignore, expandDirectories: false })).toSorted()
}

function someOf(files: readonly string[], pattern: string): readonly string[] {
  if (files.length > 0) return files
  throw new UsageFault(`${pattern} names no flow: check the path`)
}
