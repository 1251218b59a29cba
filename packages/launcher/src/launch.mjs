// Starts a command: node launch.mjs <its main.ts> <words>
import { resolve } from "node:path"
import process from "node:process"
import { pathToFileURL } from "node:url"

import { freshProgram } from "./fresh-program.mjs"

const [node = "", , main = "", ...words] = process.argv
const source = resolve(main)
const program = await freshProgram(source)
process.argv = [node, source, ...words]
if (program === undefined) {
  const { register } = await import("tsx/esm/api")
  register()
}
await import(pathToFileURL(program ?? source).href)
