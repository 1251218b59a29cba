import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

import { runProgram } from "@call-center/command-line"

import { lastLine } from "./last-line.ts"

/** The scanners, at exactly these versions. */
export const requirements = { checkov: "3.3.30", "cfn-lint": "1.51.0" } as const

/** What the stand-in of AWS is made with; a folder of its own, since checkov wants an older botocore. */
export const standInRequirements = { "moto[server]": "5.2.5", botocore: "1.44.8" } as const

/** Where the tools are, or why they are not. */
export type PythonTools = { readonly bin: string } | { readonly missing: string }

const installTimeoutMs = 150_000

/** Installs what is required from PyPI into a folder of its own, unless it is there. */
export async function pythonTools(
  folder: string,
  required: Readonly<Record<string, string>>,
): Promise<PythonTools> {
  const venv = join(folder, "venv")
  const installed = join(venv, "installed.txt")
  const wanted = Object.entries(required).map(([name, version]) => `${name}==${version}`)
  const bin = join(venv, "bin")
  if (existsSync(installed) && readFileSync(installed, "utf8") === wanted.join("\n")) return { bin }
  rmSync(venv, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const made = await runProgram("python3", ["-m", "venv", venv], {
    cwd: folder,
    timeoutMs: installTimeoutMs,
  })
  if (made.exitCode !== 0) return { missing: `no Python to run them: ${lastLine(made.stderr)}` }
  const pip = await runProgram(join(bin, "pip"), ["install", "--quiet", ...wanted], {
    cwd: folder,
    timeoutMs: installTimeoutMs,
  })
  if (pip.exitCode !== 0)
    return { missing: `pip could not install them: ${lastLine(pip.stderr) || "out of time"}` }
  writeFileSync(installed, wanted.join("\n"))
  return { bin }
}
