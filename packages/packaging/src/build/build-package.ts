import { rmSync } from "node:fs"
import { join, relative, resolve } from "node:path"

import { build } from "esbuild"

import { builtEntries, readManifest } from "./publishable.ts"
import { writeDeclarations } from "./write-declarations.ts"

/**
 * Writes what a package is published with into its `dist`: ES modules, one for each entry and some that they share, and,
 * unless it is a command alone, source maps into `src` and a declaration for each source. What its `dependencies` don't name is bundled. Throws where it doesn't compile.
 */
export async function buildPackage(folder: string): Promise<void> {
  const manifest = readManifest(folder)
  const dist = join(folder, "dist")
  rmSync(dist, { recursive: true, force: true })
  const entries = builtEntries(manifest)
  const hasEntries = manifest.publishConfig?.exports !== undefined
  await build({
    absWorkingDir: folder,
    entryPoints: Object.fromEntries(
      entries.map(({ source, output }) => [
        relative(dist, resolve(folder, output)).replace(/\.js$/, ""),
        source,
      ]),
    ),
    outdir: dist,
    chunkNames: "shared/[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    legalComments: "none",
    external: Object.keys(manifest.dependencies ?? {}).flatMap((name) => [name, `${name}/*`]),
    sourcemap: hasEntries,
    // The sources are published, too.
    sourcesContent: false,
    logLevel: "error",
    ...(hasEntries ? {} : { banner: { js: requireBanner } }),
  })
  if (hasEntries) await writeDeclarations(folder)
}

/** What is bundled into a command may be CommonJS, which requires modules of Node.js; an ES module has no require. */
const requireBanner = `import { createRequire as __createRequire } from "node:module";const require = __createRequire(import.meta.url);`
