import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import { npmProgram, runProgram } from "@call-center/command-line"

/** Makes a project with these dependencies in an empty folder and installs them with npm. Throws with what npm said. */
export async function installPackages(
  folder: string,
  dependencies: Readonly<Record<string, string>>,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const manifest = { private: true, type: "module", dependencies }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2))
  const { file, words } = npmProgram("npm")
  const { exitCode, stdout, stderr } = await runProgram(
    file,
    [...words, "install", "--no-audit", "--no-fund", "--prefer-offline"],
    { cwd: folder },
  )
  if (exitCode !== 0) throw new Error(`npm install failed in ${folder}:\n${stdout}${stderr}`)
}
