import { type LambdaBundle, buildLambda, isBuilt } from "./build-lambda.ts"

/** The bundles could not be built; the message holds what esbuild said. */
export class BundleBuildFault extends Error {
  override readonly name = "BundleBuildFault"
}

/**
 * Brings the bundles that a local call runs, or that are deployed, up to date, in this process; those that are need no
 * work. Throws `BundleBuildFault` with what esbuild said. `since` is as for `buildLambda`.
 */
export async function buildLambdas(
  lambdas: readonly LambdaBundle[],
  since?: number,
): Promise<void> {
  const stale = lambdas.filter((lambda) => !isBuilt(lambda))
  try {
    await Promise.all(stale.map((lambda) => buildLambda(lambda, since)))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BundleBuildFault(`the Lambda bundles could not be built: ${reason}`, { cause: error })
  }
}
