export { BundleBuildFault, buildLambdas } from "./build-lambdas.ts"
export {
  type BuiltLambda,
  BundleTooLarge,
  type LambdaBundle,
  buildLambda,
  builtFile,
} from "./build-lambda.ts"
export { runBuild } from "./run-build.ts"
