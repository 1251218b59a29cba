import { reminderMinutes } from "@call-center/notifications/time-limits"

import type { AlarmSpec } from "./alarm-spec.ts"

export interface WatchedReminders {
  /** The `service` under which the function counts. */
  readonly service: string
  readonly functionName: string
}

/** Runs that may be missed before somebody is told: late reminders are still in time. */
const runsToMiss = 3

/** Whether reminders are sent: a rule that does not fire makes no error that another alarm could see. */
export function reminderAlarms({ service, functionName }: WatchedReminders): readonly AlarmSpec[] {
  return [
    {
      name: "reminders-stopped",
      says: "No reminders are looked for: see whether the rule of EventBridge is there and enabled",
      namespace: "AWS/Lambda",
      metric: "Invocations",
      dimensions: { FunctionName: functionName },
      statistic: "Sum",
      when: { below: 1 },
      periodSeconds: runsToMiss * reminderMinutes * 60,
      nothing: "bad",
    },
    {
      name: "reminders-missed",
      says: "A reminder was due too long ago to be sent: look at the log of the reminders' function",
      namespace: "CallCenter",
      metric: "ReminderMissed",
      dimensions: { service },
      statistic: "Sum",
      when: { atLeast: 1 },
    },
  ]
}
