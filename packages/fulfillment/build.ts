import { rm, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"

import { build, type BuildOptions } from "esbuild"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../call-center.config.ts"
import { checkedConfig } from "./bundle/checked-config.ts"
import { configuredLocale } from "./bundle/configured-locale.ts"
import { slimPackageJson } from "./bundle/slim-package-json.ts"

/** Bytes that the bundle may have: what Lambda loads is what a caller waits for on a cold start. */
const budgetBytes = 360_000

const here = fileURLToPath(new URL(".", import.meta.url))

const options = {
  absWorkingDir: here,
  entryPoints: ["src/lambda.ts"],
  outfile: "dist/index.mjs",
  bundle: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // ES modules first: the SDK's can be shaken, its CommonJS cannot.
  mainFields: ["module", "main"],
  alias: {
    "@aws-sdk/credential-provider-node": "./bundle/environment-credentials.ts",
    "@aws-sdk/middleware-endpoint-discovery": "./bundle/no-endpoint-discovery.ts",
    "@smithy/core/event-streams": "./bundle/no-event-streams.ts",
  },
  plugins: [checkedConfig, configuredLocale(callCenter.locale), slimPackageJson],
  // Parts of the SDK are CommonJS, which an ES module has no require for.
  banner: {
    js: `import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);`,
  },
  sourcemap: "linked",
  sourcesContent: false,
  legalComments: "none",
  charset: "utf8",
  metafile: true,
  logLevel: "warning",
} as const satisfies BuildOptions

await rm(`${here}dist`, { recursive: true, force: true })
const { metafile } = await build(options)
await writeFile(`${here}dist/meta.json`, JSON.stringify(metafile))
const bytes = metafile.outputs[options.outfile]?.bytes ?? Number.POSITIVE_INFINITY
process.stdout.write(
  `${options.outfile}: ${(bytes / 1000).toFixed(1)} KB of ${budgetBytes / 1000}\n`,
)
if (bytes > budgetBytes) {
  process.stderr.write(
    `Expected a bundle of at most ${budgetBytes} bytes, got ${bytes}; see dist/meta.json for what is in it\n`,
  )
  process.exitCode = 1
}
