import { relative } from "node:path"
import process from "node:process"

import { ConfigFault } from "@call-center/config"

import { BundleTooLarge, type LambdaBundle, buildLambda } from "./build-lambda.ts"

/**
 * What a workspace's `build.ts` runs: bundles its functions and says how large they are. A wrong call-center.config.ts ends it with exit
 * code 2 and a line per problem, a bundle over its budget with exit code 1.
 */
export async function runBuild(describe: () => Promise<readonly LambdaBundle[]>): Promise<void> {
  try {
    for (const lambda of await describe()) {
      const { file, bytes } = await buildLambda(lambda)
      const built = relative(lambda.folder, file)
      process.stdout.write(`${built}: ${kilobytes(bytes)} of ${kilobytes(lambda.budgetBytes)}\n`)
    }
  } catch (error) {
    if (!(error instanceof ConfigFault || error instanceof BundleTooLarge)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error instanceof ConfigFault ? 2 : 1
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
