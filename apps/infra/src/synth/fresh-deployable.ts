import { feedBundle } from "@call-center/calendar/lambda-bundle"
import type { Terminal } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { buildLambdas } from "@call-center/lambda-bundle"
import { notificationBundles } from "@call-center/notifications/lambda-bundle"

import { deployable } from "./deployable.ts"

/** The configured call centre, its Lambda bundles up to date. Throws `ConfigFault` before anything is built of what AWS can't have. */
export async function freshDeployable(terminal: Terminal): Promise<CallCenter> {
  const callCenter = deployable(await loadCallCenter())
  terminal.progress("Building the Lambda bundles …")
  await buildLambdas([
    codeHookBundle(callCenter),
    ...notificationBundles(callCenter),
    ...(callCenter.calendarFeed.enabled ? [feedBundle(callCenter)] : []),
  ])
  terminal.progress("Synthesizing …")
  return callCenter
}
