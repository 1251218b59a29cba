import process from "node:process"

import { ConfigFault } from "@call-center/config"

import { BundleTooLarge, type LambdaBundle, buildLambda } from "./build-lambda.ts"

/**
 * What a function's `build.ts` runs: bundles it and says how large it is. A wrong call-center.config.ts ends it with exit
 * code 2 and a line per problem, a bundle over its budget with exit code 1.
 */
export async function runBuild(describe: () => Promise<LambdaBundle>): Promise<void> {
  try {
    const lambda = await describe()
    const { bytes } = await buildLambda(lambda)
    process.stdout.write(
      `dist/index.mjs: ${kilobytes(bytes)} of ${kilobytes(lambda.budgetBytes)}\n`,
    )
  } catch (error) {
    if (!(error instanceof ConfigFault || error instanceof BundleTooLarge)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error instanceof ConfigFault ? 2 : 1
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}
