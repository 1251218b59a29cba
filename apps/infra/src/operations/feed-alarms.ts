import type { AlarmSpec } from "./alarm-spec.ts"

/** Requests an hour; an owner's calendars ask a few dozen times at most. */
const manyRequests = 1000

const anHourInSeconds = 3600

/** Whether somebody tries the feed's public address. */
export function feedAlarms(functionName: string): readonly AlarmSpec[] {
  return [
    {
      name: "calendar-feed-flooded",
      says: `The calendar feed was asked ${manyRequests} times in an hour: see docs/deploy.md for what to do`,
      namespace: "AWS/Lambda",
      metric: "Invocations",
      dimensions: { FunctionName: functionName },
      statistic: "Sum",
      when: { atLeast: manyRequests },
      periodSeconds: anHourInSeconds,
    },
  ]
}
