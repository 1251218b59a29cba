import type { AlarmSpec } from "./alarm-spec.ts"

export interface WatchedFunction {
  /** Short, for the names of its alarms. */
  readonly label: string
  readonly functionName: string
  /** Milliseconds from which on it is too slow. */
  readonly slowMs: number
}

/** Any function's faults: one is enough, a demo line with a call an hour must not need five in a minute. */
export function functionAlarms({
  label,
  functionName,
  slowMs,
}: WatchedFunction): readonly AlarmSpec[] {
  const lambda = {
    namespace: "AWS/Lambda",
    dimensions: { FunctionName: functionName },
    statistic: "Sum",
    when: { atLeast: 1 },
  } as const
  return [
    {
      ...lambda,
      name: `${label}-errors`,
      says: `The ${label} failed or ran out of time: look at its log`,
      metric: "Errors",
    },
    {
      ...lambda,
      name: `${label}-throttles`,
      says: `The ${label} was throttled: ask for more concurrency in this region`,
      metric: "Throttles",
    },
    {
      ...lambda,
      name: `${label}-slow`,
      says: `The ${label} took ${slowMs} ms or more`,
      metric: "Duration",
      statistic: "Maximum",
      when: { atLeast: slowMs },
    },
  ]
}

/**
 * What the code hook of one stage counts itself, under `service`: its own faults never reach Lambda's Errors, since
 * callers get an apology.
 */
export function turnAlarms(service: string): readonly AlarmSpec[] {
  const turn = {
    namespace: "CallCenter",
    dimensions: { service },
    statistic: "Sum",
    when: { atLeast: 1 },
  } as const
  return [
    {
      ...turn,
      name: "turns-failed",
      says: "A caller heard an apology: look for “Turn failed” in the code hook's log",
      metric: "TurnFailed",
    },
    {
      ...turn,
      name: "events-refused",
      says: "The code hook was called with an event that is not of our bot",
      metric: "EventRefused",
    },
  ]
}
