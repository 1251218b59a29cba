import type { CallCenter } from "@call-center/config"
import type { LambdaBundle } from "@call-center/lambda-bundle"

/** How the stream's worker of this call centre is bundled. */
export function notifierBundle(callCenter: CallCenter): LambdaBundle {
  return { folder: import.meta.dirname, callCenter, budgetBytes: 345_000 }
}

/** How the function that reminds this call centre's callers is bundled. */
export function remindersBundle(callCenter: CallCenter): LambdaBundle {
  return { ...notifierBundle(callCenter), name: "reminders" }
}

/** How all functions are bundled that write to people. */
export function notificationBundles(callCenter: CallCenter): readonly LambdaBundle[] {
  return [notifierBundle(callCenter), remindersBundle(callCenter)]
}
