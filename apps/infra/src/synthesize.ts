import type { CallCenter } from "@call-center/config"
import { App } from "cdktf"

import { CallCenterStack } from "./call-center-stack.ts"

/** Writes the stack of one stage to `outdir`/stacks/<name>/cdk.tf.json. */
export function synthesize(callCenter: CallCenter, outdir: string): void {
  const app = new App({ outdir })
  new CallCenterStack(app, `call-center-${callCenter.deployment.stage}`, {
    callCenter,
    archives: {
      codeHook: "../../lambda/code-hook.zip",
      notifier: "../../lambda/notifier.zip",
    },
  })
  app.synth()
}
