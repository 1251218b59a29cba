/** What a rule demands and this stack does not do, and why. */
export interface PolicyException {
  /** Ids of our rules, and those of checkov and cfn-lint that ask for the same; some only scanners ask for, see docs/policy.md. */
  readonly rules: readonly string[]
  /** Ends of the paths that it is about; undefined for all. */
  readonly at?: readonly string[]
  readonly reason: string
}

/** All exceptions there are, for our policy and for `pnpm scan`. */
export const exceptions: readonly PolicyException[] = [
  {
    rules: [
      "table-customer-key",
      "function-customer-key",
      "queue-customer-key",
      "topic-customer-key",
      "bucket-customer-key",
      "log-customer-key",
      "storage-customer-key",
      "CKV_AWS_119",
      "CKV_AWS_173",
      "CKV_AWS_26",
      "CKV_AWS_145",
      "CKV_AWS_158",
      "CKV_AWS_270",
    ],
    reason:
      'AWS encrypts everything with keys of its own at no cost; deployment.encryptionKey: "customer-managed" makes one key for all of it, for a dollar a month and what its use costs',
  },
  {
    rules: ["table-deletion-protection"],
    reason:
      "deployment.deletionProtection turns it on; the stage that is shipped is one to try and destroy",
  },
  {
    rules: ["CKV_AWS_50"],
    reason:
      "a turn is one function and one table; the log has a line a turn with the contact id, and a trace would cost time while a caller waits",
  },
  {
    rules: ["CKV_AWS_115"],
    reason:
      "new accounts may run 10 at a time and AWS refuses to reserve any of these; calls are bounded by Connect's quota, the notifier by the stream's shards; the calendar feed has calendarFeed.reservedConcurrency for accounts that may run more",
  },
  {
    rules: ["function-url-is-signed"],
    at: ["CalendarFeed/Address/Stack/Url"],
    reason:
      "calendarFeed asks for it: calendars sign nothing, so the address itself holds a secret, without which the function answers 404 (ADR 23)",
  },
  {
    rules: ["CKV_AWS_116"],
    reason:
      "it is for asynchronous invocations; Lex invokes synchronously, and the stream has a failure destination",
  },
  {
    rules: ["CKV_AWS_117"],
    reason:
      "the functions reach DynamoDB and SNS only, by TLS and IAM; a VPC adds endpoints to pay for and nothing to protect",
  },
  {
    rules: ["CKV_AWS_272"],
    reason: "who may deploy may change the signing rule as well; the code's hash is in the plan",
  },
  {
    rules: ["role-trusts-own-account"],
    at: ["Function/Role"],
    reason:
      "Lambda takes a role only for functions that somebody of this account passed it to, and gives no aws:SourceAccount",
  },
  {
    rules: ["policy-names-resources"],
    at: ["/FindStream", "/SpeakPrompts", "/TextPhoneNumbers"],
    reason:
      "dynamodb:ListStreams and polly:SynthesizeSpeech know no resources; phone numbers have no ARN, and all topics are left out",
  },
  {
    rules: ["log-for-a-year", "CKV_AWS_338"],
    reason:
      "the logs are for finding faults, and the less is kept of callers the better; deployment.logRetentionDays says how long",
  },
  {
    rules: ["alarm-tells-somebody"],
    reason: "deployment.alarmEmail says whom; the shipped file knows nobody's address",
  },
  {
    rules: ["month-has-a-budget"],
    reason:
      "deployment.monthlyBudgetUsd makes one; it watches the whole account, which may have one already",
  },
  {
    rules: ["instance-inbound-only"],
    reason: "agent.callbacks asks for it: callers who hang up are called back (ADR 4)",
  },
  {
    rules: ["number-is-kept"],
    reason: "deployment.keepPhoneNumber: false says that this number may go",
  },
  {
    rules: ["CKV_AWS_18"],
    reason:
      "only Connect and the account's own administrators reach the recordings, and only these the bot's template, and CloudTrail can log what they do; access logs would be a second store of personal data",
  },
  {
    rules: ["CKV_AWS_144"],
    reason:
      "recordings leave no region that the caller was not told of, and end after 90 days; pnpm synth writes a lost template again",
  },
  {
    rules: ["CKV_AWS_143"],
    reason:
      "a caller may have a recording erased, and a template goes with its stack; a lock would forbid both",
  },
  {
    rules: ["CKV2_AWS_62"],
    reason: "nothing works on recordings or templates as they come in",
  },
  {
    rules: ["CKV_AWS_269"],
    reason: "checkov takes every storage of an instance for a video stream; ours are buckets",
  },
  {
    rules: ["CKV_AWS_124"],
    reason: "Terraform waits for the bot's stack and reports what becomes of it",
  },
]
