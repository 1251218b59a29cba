import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import process from "node:process"
import { pathToFileURL } from "node:url"

import { remember } from "@call-center/fresh-build"
import { build as bundle } from "esbuild"

/**
 * Bundles a command with all that it imports into one file, which starts in a fraction of the time that its hundreds of
 * modules take, and notes what it was made of. Throws when its sources can't be bundled, or the file can't be written.
 *
 * @param {object} asked
 * @param {string} asked.root
 * @param {string} asked.main
 * @param {string} asked.program
 * @param {import("@call-center/fresh-build").Build} asked.build
 * @param {number} asked.since
 * @returns {Promise<void>}
 */
export async function bundleProgram({ root, main, program, build, since }) {
  const { metafile, outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [main],
    outfile: program,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minifySyntax: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    define: { "import.meta.url": "__url", "import.meta.dirname": "__folder" },
    inject: [join(import.meta.dirname, "program-place.mjs")],
    banner: { js: banner },
    plugins: [sourcesInPlace, binariesInPlace],
  })
  const outputs = outputFiles.map(({ path, contents }) => ({ path, contents }))
  mkdirSync(dirname(program), { recursive: true })
  for (const { path, contents } of outputs) {
    const unfinished = `${path}.${process.pid}`
    writeFileSync(unfinished, contents)
    renameSync(unfinished, path)
  }
  const inputs = Object.keys(metafile.inputs).map((input) => join(root, input))
  remember(build, { inputs, outputs, since })
}

/** Packages that are CommonJS require modules of Node.js, which an ES module has no require for. */
const banner = `import { createRequire as __createRequire } from "node:module";const require = __createRequire(import.meta.url);`

/**
 * Tells our modules where their sources lie, as if they weren't bundled.
 *
 * @type {import("esbuild").Plugin}
 */
const sourcesInPlace = {
  name: "sources-in-place",
  setup(esbuild) {
    esbuild.onLoad({ filter: /[/\\](?:apps|packages)[/\\].*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8")
      if (!source.includes("import.meta.") || path.includes("node_modules")) return undefined
      if (source.includes("import.meta.resolve(")) return { errors: [{ text: "can't be bundled" }] }
      const url = JSON.stringify(pathToFileURL(path).href)
      const folder = JSON.stringify(dirname(path))
      return { contents: `const __url = ${url}, __folder = ${folder};\n${source}`, loader: "ts" }
    })
  },
}

/**
 * Leaves packages with binaries, which they look for beside them, where they are installed.
 *
 * @type {import("esbuild").Plugin}
 */
const binariesInPlace = {
  name: "binaries-in-place",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^(?:esbuild|classic-level|vite)$/ }, ({ path, importer }) => ({
      path: pathToFileURL(createRequire(importer).resolve(path)).href,
      external: true,
    }))
  },
}
