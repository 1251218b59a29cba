/** What is kept of a caller where no erasure of ours reaches, and for how long. */
export const beyondReach: readonly string[] = [
  "Amazon Connect's contact records: 24 months",
  "recordings, where they are on: until they are deleted from their bucket",
  "point-in-time recovery of the table: 35 days",
  "the table's stream: 24 hours",
  "flow logs, which hold the number unless logs.flow is without-callers: as long as deployment.logRetentionDays says",
  "delivery logs of SNS, where they are on, and texts on the caller's phone",
]
