export { type BuiltLambda, BundleTooLarge, type LambdaBundle, buildLambda } from "./build-lambda.ts"
