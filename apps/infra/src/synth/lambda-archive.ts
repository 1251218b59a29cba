import { existsSync, readFileSync } from "node:fs"
import { basename } from "node:path"

import { UsageFault } from "@call-center/command-line"
import { type LambdaBundle, builtFile } from "@call-center/lambda-bundle"
import { type Zippable, zipSync } from "fflate"

/**
 * The zip of a Lambda bundle as Lambda takes it, the same bytes for the same bundle; with its source map where the
 * function reads that. Throws `UsageFault` when the bundle was not built.
 */
export function lambdaArchive(lambda: LambdaBundle, sourceMap: boolean): Uint8Array {
  const bundle = builtFile(lambda)
  const files = sourceMap ? [bundle, `${bundle}.map`] : [bundle]
  const missing = files.find((file) => !existsSync(file))
  if (missing !== undefined) throw new UsageFault(`${missing} is missing: run pnpm run build`)
  return archive(files.map((file) => [basename(file), readFileSync(file)]))
}

/** Zip keeps local time from 1980 on; the same moment on every machine's clock makes the same bytes. */
const epoch = new Date(1980, 0, 1)

/** Written on Unix, readable by all: Lambda runs the code as another user. */
const readable = { os: 3, attrs: 0o100644 << 16 } as const

function archive(files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(([name, content]) => [name, [content, { mtime: epoch, ...readable }]]),
  )
  return zipSync(entries)
}
