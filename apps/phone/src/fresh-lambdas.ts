import { feedBundle } from "@call-center/calendar/lambda-bundle"
import type { Terminal } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { buildLambdas } from "@call-center/lambda-bundle"
import { notificationBundles } from "@call-center/notifications/lambda-bundle"

/** Brings the Lambda bundles that a local call runs up to date. Throws `BundleBuildFault`. */
export async function freshLambdas(callCenter: CallCenter, terminal: Terminal): Promise<void> {
  terminal.progress("Building the Lambda bundles …")
  await buildLambdas([
    codeHookBundle(callCenter),
    ...notificationBundles(callCenter),
    ...(callCenter.calendarFeed.enabled ? [feedBundle(callCenter)] : []),
  ])
  terminal.progress(undefined)
}
