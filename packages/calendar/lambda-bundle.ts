import type { CallCenter } from "@call-center/config"
import type { LambdaBundle } from "@call-center/lambda-bundle"

/** How the calendar feed of this call centre is bundled. */
export function feedBundle(callCenter: CallCenter): LambdaBundle {
  return { folder: import.meta.dirname, name: "feed", callCenter, budgetBytes: 300_000 }
}
