export { callCenterFlows } from "./call-center-flows.ts"
export { localArn } from "./local-arn.ts"
export { resources } from "./resources.ts"
