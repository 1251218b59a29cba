import { type LambdaBundle, buildLambda } from "./build-lambda.ts"

/** The bundles could not be built; the message holds what esbuild said. */
export class BundleBuildFault extends Error {
  override readonly name = "BundleBuildFault"
}

/**
 * Brings the bundles that a local call runs up to date, in this process: a second of work, and no other program is
 * needed but esbuild's own. Throws `BundleBuildFault` with what esbuild said.
 */
export async function buildLambdas(lambdas: readonly LambdaBundle[]): Promise<void> {
  try {
    await Promise.all(lambdas.map(buildLambda))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BundleBuildFault(`the Lambda bundles could not be built: ${reason}`, { cause: error })
  }
}
