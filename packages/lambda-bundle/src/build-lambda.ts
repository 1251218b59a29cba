import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { dirname, join, relative } from "node:path"
import { performance } from "node:perf_hooks"
import process from "node:process"
import { fileURLToPath } from "node:url"

import type { CallCenter } from "@call-center/config"
import { type Build, isFresh, remember } from "@call-center/fresh-build"
import type { BuildOptions, Plugin } from "esbuild"

import { checkedConfig, sourceOf } from "./checked-config.ts"
import { slimPackageJson } from "./slim-package-json.ts"

export interface LambdaBundle {
  /**
   * The workspace's folder: `src/lambda.ts` in it exports the handler; `lambda-bundle.ts` and the folder `bundle` hold all
   * that is peculiar to how it is bundled.
   */
  readonly folder: string
  /** Which of a workspace's further functions: that of `src/<name>/lambda.ts`, which goes to `dist/<name>`. */
  readonly name?: string
  /** The call centre that the function is for; in another locale than the configured one the bundle lies in `dist-es_US`. */
  readonly callCenter: CallCenter
  /** Bytes that the bundle may have: what Lambda loads is what a caller waits for on a cold start. */
  readonly budgetBytes: number
  /** Modules to leave out or to replace, by name; paths are taken from `folder`. */
  readonly alias?: Readonly<Record<string, string>>
  /** Named after what they were told, too: by its name it is known whether a plugin is the same. */
  readonly plugins?: readonly Plugin[]
}

/** Where a bundle went and how large it is. */
export interface BuiltLambda {
  readonly file: string
  readonly bytes: number
}

/** The file that Lambda runs, built or not. */
export function builtFile(lambda: LambdaBundle): string {
  return join(lambda.folder, distFolderOf(lambda), "index.mjs")
}

/** Whether the bundle is there, and just what `buildLambda` would make it. */
export function isBuilt(lambda: LambdaBundle): boolean {
  return isFresh(buildOf(lambda))
}

/**
 * Bundles a function into `dist/index.mjs`, its source map, esbuild's metafile and a note of what it was made of beside it;
 * files that are as they should be stay untouched, so that a call that is on may go on loading them. The SDK's ES modules
 * come in, since only they can be shaken; credentials come from the environment, as Lambda hands them over. Throws
 * `BundleTooLarge` above the budget. `since` is when this process began to read what it builds from, in milliseconds.
 */
export async function buildLambda(
  lambda: LambdaBundle,
  since = performance.timeOrigin,
): Promise<BuiltLambda> {
  const { build } = await import("esbuild")
  const { metafile, outputFiles } = await build(optionsFor(lambda))
  const [sourceMap, bundle] = outputFiles
  if (sourceMap === undefined || bundle === undefined) throw new Error("esbuild made no bundle")
  const bytes = bundle.contents.byteLength
  const outputs = [
    bundle,
    sourceMap,
    { path: metafileOf(bundle.path), contents: Buffer.from(JSON.stringify(metafile)) },
  ]
  await mkdir(dirname(bundle.path), { recursive: true })
  for (const { path, contents } of outputs) await writeChanged(path, contents)
  if (bytes > lambda.budgetBytes) throw new BundleTooLarge(bytes, lambda.budgetBytes)
  const inputs = Object.keys(metafile.inputs).map((input) => join(lambda.folder, input))
  remember(buildOf(lambda), { inputs, outputs, since })
  return { file: bundle.path, bytes }
}

function buildOf(lambda: LambdaBundle): Build {
  const { folder, callCenter, plugins, alias, budgetBytes } = lambda
  const file = builtFile(lambda)
  const replaced = Object.entries(alias ?? {}).map(([name, by]) => [name, relative(folder, by)])
  const names = plugins?.map(({ name }) => name)
  return {
    folder,
    recordFile: join(dirname(file), "made-of.json"),
    outputs: [file, `${file}.map`, metafileOf(file)],
    code: [import.meta.dirname, join(folder, "lambda-bundle.ts"), join(folder, "bundle")],
    settings: JSON.stringify([sourceOf(callCenter), names, replaced, budgetBytes]),
  }
}

function metafileOf(file: string): string {
  return join(dirname(file), "meta.json")
}

/** Replaces a file in one step, and only by other content. */
async function writeChanged(file: string, content: Uint8Array): Promise<void> {
  const current = await readFile(file).catch(() => undefined)
  if (current?.equals(content) === true) return
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, content)
  await rename(unfinished, file)
}

/** A bundle outgrew its budget. */
export class BundleTooLarge extends Error {
  override readonly name = "BundleTooLarge"

  constructor(bytes: number, budgetBytes: number) {
    super(
      `expected a bundle of at most ${budgetBytes} bytes, got ${bytes}; dist/meta.json tells what is in it`,
    )
  }
}

function distFolderOf({ name, callCenter }: LambdaBundle): string {
  const { locale, localeInsteadOf } = callCenter
  const dist = localeInsteadOf === undefined ? "dist" : `dist-${locale}`
  return name === undefined ? dist : `${dist}/${name}`
}

function optionsFor(lambda: LambdaBundle) {
  const { folder, name, callCenter, alias, plugins } = lambda
  return {
    absWorkingDir: folder,
    entryPoints: [name === undefined ? "src/lambda.ts" : `src/${name}/lambda.ts`],
    outfile: `${distFolderOf(lambda)}/index.mjs`,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    alias: {
      "@aws-sdk/credential-provider-node": fileURLToPath(
        new URL("environment-credentials.ts", import.meta.url),
      ),
      ...alias,
    },
    plugins: [checkedConfig(callCenter), slimPackageJson, ...(plugins ?? [])],
    // Parts of the SDK are CommonJS, which an ES module has no require for.
    banner: {
      js: `import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);`,
    },
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "none",
    charset: "utf8",
    metafile: true,
    write: false,
    logLevel: "warning",
  } as const satisfies BuildOptions
}
