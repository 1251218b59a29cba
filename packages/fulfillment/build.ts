import { fileURLToPath } from "node:url"

import { runBuild } from "@call-center/lambda-bundle"

import { configuredLocale } from "./bundle/configured-locale.ts"

await runBuild(async () => {
  // @boundaries-ignore the one config file lies at the root
  const { default: callCenter } = await import("../../call-center.config.ts")
  return {
    folder: import.meta.dirname,
    budgetBytes: 420_000,
    alias: {
      "@aws-sdk/middleware-endpoint-discovery": fileURLToPath(
        new URL("bundle/no-endpoint-discovery.ts", import.meta.url),
      ),
      "@smithy/core/event-streams": fileURLToPath(
        new URL("bundle/no-event-streams.ts", import.meta.url),
      ),
    },
    plugins: [configuredLocale(callCenter.locale)],
  }
})
