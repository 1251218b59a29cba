import type { LambdaBundle } from "@call-center/lambda-bundle"

/** How the notifier is bundled. */
export const notifierBundle: LambdaBundle = { folder: import.meta.dirname, budgetBytes: 300_000 }
