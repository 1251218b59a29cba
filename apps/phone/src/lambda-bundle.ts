import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

import { UsageFault } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"
import type { Clock } from "@call-center/domain"
import type { WordsHeard } from "@call-center/fulfillment"

/** A Lambda function's handler. */
export type LambdaHandler<Answer = unknown> = (event: unknown) => Promise<Answer>

type LambdaBundle = (typeof lambdaBundles)[keyof typeof lambdaBundles]

/** Where the built functions lie. */
export const lambdaBundles = {
  codeHook: import.meta.resolve("@call-center/fulfillment/lambda"),
  notifier: import.meta.resolve("@call-center/notifications/lambda"),
} as const

/** How a function is run on this machine. */
export interface LocalRun {
  readonly callCenter: CallCenter
  readonly clock: Clock
  /** Told how a code hook read the words of an event. */
  readonly onHeard?: (event: unknown, heard: WordsHeard) => void
}

/**
 * Loads a Lambda from the very bundle that is deployed, told the time by `clock` instead of by the machine,
 * and without limits to how long it may take: a busy machine is no slow AWS.
 * Environment variables must be set before, as Lambda does.
 */
export async function loadLambda<Answer>(
  bundle: LambdaBundle,
  { callCenter, clock, onHeard }: LocalRun,
): Promise<LambdaHandler<Answer>> {
  const built = builtFor(callCenter, bundle)
  if (!existsSync(fileURLToPath(built)))
    throw new UsageFault(`${fileURLToPath(built)} is missing: run pnpm run build`)
  const module: unknown = await import(built)
  if (!offersCreateHandler<Answer>(module))
    throw new UsageFault(`${fileURLToPath(built)} has no createHandler: run pnpm run build`)
  return module.createHandler({ clock, unhurried: true, ...(onHeard && { onHeard }) })
}

/** Bundles in another locale than the configured one lie beside those that are deployed. */
function builtFor({ locale, localeInsteadOf }: CallCenter, bundle: LambdaBundle): string {
  return localeInsteadOf === undefined ? bundle : bundle.replace("/dist/", `/dist-${locale}/`)
}

function offersCreateHandler<Answer>(module: unknown): module is {
  createHandler: (
    options: Omit<LocalRun, "callCenter"> & { unhurried: true },
  ) => LambdaHandler<Answer>
} {
  return typeof module === "object" && module !== null && "createHandler" in module
}
