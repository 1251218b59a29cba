import { readdirSync } from "node:fs"
import process from "node:process"

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "main.ts")
  .map((file) => file.slice(0, -".ts".length))

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !names.includes(name))
if (asked.includes("--help")) {
  process.stdout.write(
    `Usage: pnpm bench [NAME...]\nBenchmarks: ${names.join(", ")}; all of them without a name.\n`,
  )
} else if (unknown.length > 0) {
  process.stderr.write(`no benchmark ${unknown.join(", ")}; there are: ${names.join(", ")}\n`)
  process.exitCode = 2
} else {
  for (const name of asked.length > 0 ? asked : names) {
    const benchmark: { run: () => Promise<void> } = await import(`./${name}.ts`)
    process.stdout.write(`\n# ${name}\n`)
    await benchmark.run()
  }
}
