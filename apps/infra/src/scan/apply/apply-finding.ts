/** Where something was found. */
export type ApplyStep =
  | "validate"
  | "plan"
  | "preflight"
  | "apply"
  | "plan again"
  | "verify"
  | "destroy-check"
  | "destroy"
  | "request"
  | "rights"
  | "answer"

/** Something that is not as it should be, in the words that an exception is matched by. */
export interface ApplyFinding {
  readonly step: ApplyStep
  /** The stack, by the name of its configuration. */
  readonly stack: string
  /** `aws_lambda_event_source_mapping.function_name`, `ClaimPhoneNumber.PhoneNumber: …`. */
  readonly text: string
}
