import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import process from "node:process"

import { runProgram } from "@call-center/command-line"

/** Lets the compiler write declarations for all sources of a package, as its tsconfig.build.json says. */
export async function writeDeclarations(folder: string): Promise<void> {
  const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"))
  const { exitCode, stdout, stderr } = await runProgram(
    process.execPath,
    [join(typescript, "bin", "tsc"), "-p", "tsconfig.build.json"],
    { cwd: folder },
  )
  if (exitCode !== 0) throw new Error(`${folder} does not compile:\n${stdout}${stderr}`)
  const written = readdirSync(join(folder, "dist"), { recursive: true })
  if (!written.some((name) => String(name).endsWith(".d.ts")))
    throw new Error(`Expected declarations in ${folder}/dist, got none`)
}
