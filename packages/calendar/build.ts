import { runBuild } from "@call-center/lambda-bundle"

import { feedBundle } from "./lambda-bundle.ts"

await runBuild(async () => {
  // The bundle takes the config in; a wrong one is told here in its own words.
  // @boundaries-ignore the one config file lies at the root
  const { default: callCenter } = await import("../../call-center.config.ts")
  return [feedBundle(callCenter)]
})
