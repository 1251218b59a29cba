import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"

import { type Terminal, command, runProgram } from "@call-center/command-line"

import { commandTrials } from "./command-trials.ts"
import { installPackages } from "./install-packages.ts"
import { type PackedPackage, folderSize, packedPackage } from "./packed-package.ts"
import { runFiles, typedFiles } from "./probe-files.ts"
import { publishedPackages } from "./published-packages.ts"
import { withinBudget } from "./size-budget.ts"
import { type Tools, fetchTools } from "./tools.ts"
import { type Verdict, printedVerdict } from "./verdict.ts"

/** `pnpm check:packages`. */
export const checkCommand = command({
  summary:
    "Packs the packages that others may install, installs them into an empty project and tries them there.",
  details: `Each entry by import and by require, and the README's example, on this Node.js, 22 and 24; types with TypeScript 5.9 under
node16, nodenext and bundler; publint, arethetypeswrong, and budgets of their sizes. Fetches its tools with npm.
Exit code: 0 when all is well, 1 when something is not.`,
  run: async (_, terminal) => {
    const folder = mkdtempSync(join(tmpdir(), "call-center-packages-"))
    try {
      return (await checkedIn(folder, terminal)) === 0 ? 0 : 1
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

async function checkedIn(folder: string, terminal: Terminal): Promise<number> {
  const verdict = printedVerdict(terminal)
  const packed: PackedPackage[] = []
  for (const { folder: name } of publishedPackages) {
    terminal.progress(`packing ${name}`)
    packed.push(await packedPackage(name, join(folder, "tarballs")))
  }
  terminal.progress("fetching tools")
  const tools = await fetchTools(join(folder, "tools"))
  terminal.progress("installing the packages")
  const project = join(folder, "project")
  const tarballs = packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`])
  await installPackages(project, { ...Object.fromEntries(tarballs), "@types/node": "20" })
  terminal.progress(undefined)
  checkSizes(packed, project, verdict)
  await lint(packed, tools, verdict)
  await runEverything({ packed, project, tools }, verdict)
  await compile({ packed, project, tools }, verdict)
  await tryCommands({ packed, project, tools }, verdict)
  return verdict.failed()
}

function librariesOf(packed: readonly PackedPackage[]): readonly PackedPackage[] {
  return packed.filter(({ manifest }) => manifest.publishConfig?.exports !== undefined)
}

interface Trial {
  readonly packed: readonly PackedPackage[]
  readonly project: string
  readonly tools: Tools
}

function checkSizes(packed: readonly PackedPackage[], project: string, verdict: Verdict): void {
  for (const [index, { manifest, tarball }] of packed.entries()) {
    const budget = publishedPackages[index]
    if (budget === undefined) throw new Error(`Expected a budget for ${manifest.name}`)
    const sizes = {
      packed: folderSize(join(tarball, "..")).bytes,
      unpacked: folderSize(join(project, "node_modules", manifest.name)),
    }
    const { text, problem } = withinBudget(budget, sizes)
    verdict.note(`${manifest.name} ${text}`, problem)
  }
}

async function lint(
  packed: readonly PackedPackage[],
  { publint, attw }: Tools,
  verdict: Verdict,
): Promise<void> {
  for (const { manifest, tarball, folder: cwd } of packed) {
    const { name, publishConfig } = manifest
    const run = (...words: string[]) => runProgram(process.execPath, words, { cwd })
    verdict.ran(`publint ${name}`, await run(publint, "run", tarball, "--strict"))
    // A command has no types.
    if (publishConfig?.exports === undefined) continue
    // Node.js 20.19 and later require ES modules, so that one kind of module is enough.
    const types = await run(attw, tarball, "--profile", "esm-only", "--no-emoji")
    verdict.ran(`arethetypeswrong ${name}`, types)
  }
}

async function runEverything({ packed, project, tools }: Trial, verdict: Verdict): Promise<void> {
  const files = (await Promise.all(librariesOf(packed).map(runFiles))).flat()
  for (const { name, text } of files) writeFileSync(join(project, name), text)
  for (const [version, node] of tools.nodes)
    for (const { name } of files)
      verdict.ran(`${version} runs ${name}`, await runProgram(node, [name], { cwd: project }))
}

async function tryCommands({ packed, project, tools }: Trial, verdict: Verdict): Promise<void> {
  for (const { manifest } of packed)
    for (const [name, file] of Object.entries(manifest.publishConfig?.bin ?? {}))
      for (const { words, files, says } of commandTrials) {
        for (const [path, text] of Object.entries(files)) writeFileSync(join(project, path), text)
        const main = join("node_modules", manifest.name, file)
        for (const [version, node] of tools.nodes) {
          const result = await runProgram(node, [main, ...words], { cwd: project })
          const isMissing = result.exitCode === 0 && !result.stdout.includes(says)
          verdict.note(
            `${version} runs ${name} ${words.join(" ")}`,
            result.exitCode !== 0 || isMissing
              ? `expected "${says}", got ${result.exitCode}: ${result.stdout}${result.stderr}`
              : undefined,
          )
        }
      }
}

async function compile({ packed, project, tools }: Trial, verdict: Verdict): Promise<void> {
  const all = librariesOf(packed).flatMap(typedFiles)
  for (const { name, text } of all) writeFileSync(join(project, name), text)
  for (const resolution of ["node16", "nodenext", "bundler"]) {
    // node16 stands for a Node.js that can't require ES modules.
    const files = all.filter(({ name }) => resolution === "nodenext" || !name.endsWith(".cts"))
    const options = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      target: "ES2023",
      lib: ["ES2023"],
      types: ["node"],
      module: resolution === "bundler" ? "preserve" : resolution,
      moduleResolution: resolution,
    }
    const config = { compilerOptions: options, files: files.map(({ name }) => name) }
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config))
    const result = await runProgram(process.execPath, [tools.tsc], { cwd: project })
    verdict.ran(`tsc --strict, ${resolution}`, result)
  }
}
