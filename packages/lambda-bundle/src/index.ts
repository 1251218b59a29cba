export { BundleBuildFault, buildLambdas } from "./build-lambdas.ts"
export { type BuiltLambda, BundleTooLarge, type LambdaBundle, buildLambda } from "./build-lambda.ts"
export { inItsLocale } from "./in-its-locale.ts"
export { runBuild } from "./run-build.ts"
