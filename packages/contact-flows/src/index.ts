export { callCenterFlows } from "./call-center-flows.ts"
export { localArn } from "./local-arn.ts"
export { resources } from "./resources.ts"
export {
  type ConnectDay,
  type ConnectHours,
  type ConnectOverride,
  type ConnectRange,
  connectDayOf,
  connectHours,
  connectRange,
  maximumOverrides,
  maximumWeeklyRanges,
} from "./hours/connect-hours.ts"
export {
  type ClosedSpan,
  closedSpanOf,
  closureOverrides,
  hoursOfClosures,
} from "./hours/closure-overrides.ts"
