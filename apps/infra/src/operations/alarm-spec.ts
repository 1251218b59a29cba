/** One metric of CloudWatch: which numbers, how they are summed up over a period. */
export interface WatchedMetric {
  readonly namespace: string
  readonly metric: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly statistic: "Sum" | "Maximum" | "Average"
  /**
   * A minute or more.
   * @default 60
   */
  readonly periodSeconds?: number
}

/** What an alarm watches, and when it is too much or too little. */
export interface AlarmSpec extends WatchedMetric {
  /**
   * What the threshold is compared with, as CloudWatch's metric math of `value`, the metric itself.
   * @default "value"
   */
  readonly expression?: string

  /**
   * What a period without data is: where something must happen, it is a bad one.
   * @default "good"
   */
  readonly nothing?: "good" | "bad"

  /** Short and unique; the alarm's name is the stage's and this. */
  readonly name: string
  /** What it means and what to do, for whoever gets the mail. */
  readonly says: string
  readonly when: { readonly atLeast: number } | { readonly below: number }
}
