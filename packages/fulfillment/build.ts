import { fileURLToPath } from "node:url"

import { buildLambda } from "@call-center/lambda-bundle"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../call-center.config.ts"
import { configuredLocale } from "./bundle/configured-locale.ts"

const { bytes } = await buildLambda({
  folder: import.meta.dirname,
  budgetBytes: 360_000,
  alias: {
    "@aws-sdk/middleware-endpoint-discovery": fileURLToPath(
      new URL("bundle/no-endpoint-discovery.ts", import.meta.url),
    ),
    "@smithy/core/event-streams": fileURLToPath(
      new URL("bundle/no-event-streams.ts", import.meta.url),
    ),
  },
  plugins: [configuredLocale(callCenter.locale)],
})
process.stdout.write(`dist/index.mjs: ${(bytes / 1000).toFixed(1)} KB of 360\n`)
