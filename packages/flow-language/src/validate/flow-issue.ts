/** Something about a flow that Amazon Connect would refuse, or that a caller would suffer from. */
export interface FlowIssue {
  /** "error": Connect refuses it, or the contact is lost. "warning": doubtful, or only half known. */
  readonly severity: "error" | "warning"
  readonly code: FlowIssueCode
  /** Identifier of the action, or null when it isn't about one. */
  readonly actionId: string | null
  /** Where in the content, for example `Actions[3].Parameters.Text`; empty for the whole. */
  readonly path: string
  /** What is wrong and what to do. */
  readonly message: string
}

/** A stable name for a kind of issue. */
export type FlowIssueCode = (typeof flowIssueCodes)[number]

/** Every code, with the same meaning for good. */
export const flowIssueCodes = [
  "broken-json",
  "legacy-export",
  "wrapped-content",
  "not-a-flow",
  "content-too-long",
  "too-many-actions",
  "missing-property",
  "unknown-property",
  "wrong-kind",
  "unsupported-version",
  "settings-required",
  "settings-refused",
  "start-action-not-found",
  "identifier-invalid",
  "identifier-duplicate",
  "unknown-action-type",
  "unknown-parameter",
  "missing-parameter",
  "doubtful-parameter",
  "parameter-combination",
  "parameter-value",
  "empty-string",
  "text-too-long",
  "attributes-too-large",
  "static-only",
  "reference-required",
  "unresolvable-reference",
  "unresolved-placeholder",
  "missing-next-action",
  "transition-to-nowhere",
  "transition-refused",
  "missing-error",
  "refused-error",
  "duplicate-error",
  "missing-condition",
  "refused-condition",
  "condition-operator",
  "condition-operand",
  "duplicate-condition",
  "unreachable-action",
  "endless-cycle",
  "stale-lambda-result",
  "unset-attribute",
  "flow-type-refused",
  "channel-refused",
  "retired-feature",
] as const
