import { existsSync } from "node:fs"
import { pathToFileURL } from "node:url"

import { UsageFault } from "@call-center/command-line"
import type { BookingStore, Clock, IdentityStore } from "@call-center/domain"
import type { WordsHeard } from "@call-center/fulfillment"
import { type LambdaBundle, builtFile } from "@call-center/lambda-bundle"

/** A Lambda function's handler. */
export type LambdaHandler<Answer = unknown> = (event: unknown) => Promise<Answer>

/** How a function is run on this machine. */
export interface LocalRun {
  readonly clock: Clock
  /** Told how a code hook read the words of an event. */
  readonly onHeard?: (event: unknown, heard: WordsHeard) => void
  /** Picks the digits of the codes that a notifier texts. */
  readonly randomInt?: ((limit: number) => number) | undefined
  /** Keep demos and proofs of a code hook instead of the table. */
  readonly stores?: { readonly store: BookingStore; readonly identity: IdentityStore }
}

/**
 * Loads a Lambda from the very bundle that is deployed, told the time by `clock` instead of by the machine,
 * and without limits to how long it may take: a busy machine is no slow AWS.
 * Environment variables must be set before, as Lambda does.
 */
export async function loadLambda<Answer>(
  bundle: LambdaBundle,
  { clock, onHeard, randomInt, stores }: LocalRun,
): Promise<LambdaHandler<Answer>> {
  const built = builtFile(bundle)
  if (!existsSync(built)) throw new UsageFault(`${built} is missing: run pnpm run build`)
  const module: unknown = await import(pathToFileURL(built).href)
  if (!offersCreateHandler<Answer>(module))
    throw new UsageFault(`${built} has no createHandler: run pnpm run build`)
  return module.createHandler({
    clock,
    unhurried: true,
    ...(onHeard && { onHeard }),
    ...(randomInt && { randomInt }),
    ...(stores && { stores }),
  })
}

function offersCreateHandler<Answer>(module: unknown): module is {
  createHandler: (options: LocalRun & { unhurried: true }) => LambdaHandler<Answer>
} {
  return typeof module === "object" && module !== null && "createHandler" in module
}
