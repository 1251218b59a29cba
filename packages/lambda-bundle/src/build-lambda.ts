import { mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

import type { Locale } from "@call-center/domain"
import { type BuildOptions, type Plugin, build } from "esbuild"

import { checkedConfig } from "./checked-config.ts"
import { slimPackageJson } from "./slim-package-json.ts"

export interface LambdaBundle {
  /** The workspace's folder; `src/lambda.ts` in it exports the handler. */
  readonly folder: string
  /** Bytes that the bundle may have: what Lambda loads is what a caller waits for on a cold start. */
  readonly budgetBytes: number
  /** Modules to leave out or to replace, by name; paths are taken from `folder`. */
  readonly alias?: Readonly<Record<string, string>>
  readonly plugins?: readonly Plugin[]
  /** Another locale than the configured one, for calls on this machine: the bundle then lies in `dist-es_US`. */
  readonly localeInstead?: Locale | undefined
}

/** Where a bundle went and how large it is. */
export interface BuiltLambda {
  readonly file: string
  readonly bytes: number
}

/**
 * Bundles a function into `dist/index.mjs`, its source map and esbuild's metafile beside it; files that are as they should
 * be stay untouched, so that a call that is on may go on loading them. The SDK's ES modules come in, since only they can be
 * shaken; credentials come from the environment, as Lambda hands them over. Throws `BundleTooLarge` above the budget.
 */
export async function buildLambda(lambda: LambdaBundle): Promise<BuiltLambda> {
  const distFolder = distFolderOf(lambda)
  const dist = join(lambda.folder, distFolder)
  const { metafile, outputFiles } = await build(optionsFor(lambda))
  await mkdir(dist, { recursive: true })
  await writeChanged(join(dist, "meta.json"), Buffer.from(JSON.stringify(metafile)))
  for (const { path, contents } of outputFiles) await writeChanged(path, contents)
  const bytes = metafile.outputs[`${distFolder}/index.mjs`]?.bytes ?? Number.POSITIVE_INFINITY
  if (bytes > lambda.budgetBytes) throw new BundleTooLarge(bytes, lambda.budgetBytes)
  return { file: join(dist, "index.mjs"), bytes }
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

function distFolderOf({ localeInstead }: LambdaBundle): string {
  return localeInstead === undefined ? "dist" : `dist-${localeInstead}`
}

function optionsFor(lambda: LambdaBundle) {
  const { folder, alias, plugins, localeInstead } = lambda
  return {
    absWorkingDir: folder,
    entryPoints: ["src/lambda.ts"],
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
    plugins: [checkedConfig(localeInstead), slimPackageJson, ...(plugins ?? [])],
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
