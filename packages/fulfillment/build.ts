import { runBuild } from "@call-center/lambda-bundle"

import { codeHookBundle } from "./lambda-bundle.ts"

await runBuild(async () => {
  // @boundaries-ignore the one config file lies at the root
  const { default: callCenter } = await import("../../call-center.config.ts")
  return [codeHookBundle(callCenter)]
})
