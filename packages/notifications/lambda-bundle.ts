import type { CallCenter } from "@call-center/config"
import type { LambdaBundle } from "@call-center/lambda-bundle"

/** How the notifier of this call centre is bundled. */
export function notifierBundle(callCenter: CallCenter): LambdaBundle {
  return { folder: import.meta.dirname, callCenter, budgetBytes: 305_000 }
}
