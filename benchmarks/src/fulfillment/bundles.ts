import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

import { build, type BuildOptions, type Plugin } from "esbuild"

/** One way to put the same handler into files, and the file that Lambda would load. */
export interface Bundle {
  readonly name: string
  readonly file: string
}

const fulfillment = fileURLToPath(new URL("../../../packages/fulfillment/", import.meta.url))

const recipe = {
  entryPoints: [join(fulfillment, "src/lambda.ts")],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  logLevel: "error",
} as const satisfies BuildOptions

/** The bundle as it is deployed, and two others of the same sources, written to a folder. */
export async function bundles(folder: string): Promise<readonly Bundle[]> {
  const plain = join(folder, "plain.cjs")
  const unbundled = join(folder, "unbundled.cjs")
  await build({ ...recipe, outfile: plain, minify: true })
  await build({ ...recipe, outfile: unbundled, plugins: [dependenciesInPlace] })
  return [
    { name: "ours", file: join(fulfillment, "dist/index.mjs") },
    { name: "plain esbuild", file: plain },
    { name: "unbundled", file: unbundled },
  ]
}

/** Leaves the SDK and Powertools, all but the small change, where they are installed, to be required from there. */
const dependenciesInPlace: Plugin = {
  name: "dependencies-in-place",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^@aws/ }, ({ path, importer }) => ({
      path: createRequire(importer).resolve(path),
      external: true,
    }))
  },
}
