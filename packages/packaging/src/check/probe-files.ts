import { readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

import { transformSync } from "esbuild"

import type { PackedPackage } from "./packed-package.ts"
import { readmeExample } from "./readme-example.ts"

/** A file of the project that packages are tried in. */
export interface ProbeFile {
  readonly name: string
  readonly text: string
}

/** What Node.js runs: every entry has the names that its source has, by `import` and by `require`, and the README's example runs. */
export async function runFiles({
  folder,
  manifest,
}: Omit<PackedPackage, "tarball">): Promise<ProbeFile[]> {
  const name = folder.split(/[/\\]/).at(-1) ?? ""
  const doors = await Promise.all(
    Object.entries(manifest.exports ?? {}).map(async ([key, source]) => {
      const loaded: unknown = await import(pathToFileURL(join(folder, source)).href)
      return [manifest.name + key.slice(1), Object.keys(Object(loaded)).toSorted()] as const
    }),
  )
  const comparison = (load: string) =>
    `for (const [door, names] of ${JSON.stringify(doors)}) {
  const found = Object.keys(${load}).sort().filter((it) => it !== "default" && it !== "__esModule" && it !== "module.exports")
  if (found.join() !== names.join()) throw new Error(door + ": expected " + names.join() + ", got " + found.join())
}\n`
  const example = readmeExample(readFileSync(join(folder, "README.md"), "utf8"))
  return [
    { name: `${name}-entries.mjs`, text: comparison("await import(door)") },
    { name: `${name}-entries.cjs`, text: comparison("require(door)") },
    { name: `${name}-example.mjs`, text: javascript(example, "esm") },
    ...(waits(example) ? [] : [{ name: `${name}-example.cjs`, text: javascript(example, "cjs") }]),
  ]
}

/** What the compiler looks at: the example as it is printed, as an ES module and, where it may be one, as CommonJS. */
export function typedFiles({ folder }: PackedPackage): ProbeFile[] {
  const name = folder.split(/[/\\]/).at(-1) ?? ""
  const text = readmeExample(readFileSync(join(folder, "README.md"), "utf8"))
  const common = waits(text) ? [] : [{ name: `${name}-example.cts`, text }]
  return [{ name: `${name}-example.mts`, text }, ...common]
}

/** Whether a module awaits at its top level, which CommonJS can't. */
function waits(code: string): boolean {
  return /^(?:await|.*= await) /m.test(code)
}

function javascript(code: string, format: "esm" | "cjs"): string {
  return transformSync(code, { loader: "ts", format, target: "node20" }).code
}
