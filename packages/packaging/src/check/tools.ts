import { existsSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"

import { installPackages } from "./install-packages.ts"

/** What looks at the packages besides this Node.js. None of it is a dependency of the repository: it is fetched by the check. */
const fetched: Readonly<Record<string, string>> = {
  "@arethetypeswrong/cli": "0.18.5",
  publint: "0.3.25",
  typescript: "5.9.3",
  node22: "npm:node@22.23.3",
  node24: "npm:node@24.21.0",
}

/** Programs that look at packages, each a file for Node.js to run, and versions of Node.js. */
export interface Tools {
  readonly publint: string
  readonly attw: string
  readonly tsc: string
  /** By name, this one first. */
  readonly nodes: ReadonlyMap<string, string>
}

/** Fetches the tools into a folder. Throws with what npm said where they can't be had. */
export async function fetchTools(folder: string): Promise<Tools> {
  await installPackages(folder, fetched)
  const modules = join(folder, "node_modules")
  const others = ["node22", "node24"]
    .map((name) => [name, join(modules, name, "bin", "node")] as const)
    .filter(([, file]) => existsSync(file))
  return {
    publint: join(modules, "publint", "src", "cli.js"),
    attw: join(modules, "@arethetypeswrong", "cli", "dist", "index.js"),
    tsc: join(modules, "typescript", "bin", "tsc"),
    nodes: new Map([[`node ${process.versions.node}`, process.execPath], ...others]),
  }
}
