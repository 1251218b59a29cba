import { fileURLToPath } from "node:url"

import type { CallCenter } from "@call-center/config"
import type { LambdaBundle } from "@call-center/lambda-bundle"

import { configuredLocale } from "./bundle/configured-locale.ts"
import { packedTexts } from "./bundle/packed-texts.ts"
import { withoutUnusedParts } from "./bundle/without-unused-parts.ts"

/** How the code hook of this call centre is bundled. */
export function codeHookBundle(callCenter: CallCenter): LambdaBundle {
  return {
    folder: import.meta.dirname,
    callCenter,
    budgetBytes: 420_000,
    alias: {
      "@aws-sdk/middleware-endpoint-discovery": fileURLToPath(
        new URL("bundle/no-endpoint-discovery.ts", import.meta.url),
      ),
      "@smithy/core/event-streams": fileURLToPath(
        new URL("bundle/no-event-streams.ts", import.meta.url),
      ),
    },
    plugins: [configuredLocale(callCenter.locale), packedTexts(), withoutUnusedParts],
  }
}
