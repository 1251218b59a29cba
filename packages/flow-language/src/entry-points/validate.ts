/** Finds what Amazon Connect would refuse of a flow, and what callers would suffer from. */
export type { ValidateOptions } from "../validate/checked-flow.ts"
export type { FlowIssue, FlowIssueCode } from "../validate/flow-issue.ts"
export { flowIssueCodes } from "../validate/flow-issue.ts"
export { validateFlow } from "../validate/validate-flow.ts"
export { consoleFlowTypes, type FlowType, flowTypes } from "../flow-type.ts"
