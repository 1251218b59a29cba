import type { FlowIssue } from "@call-center/flow-language/validate"

/** What `flows validate` found in a file; `--json` prints it. */
export interface CheckedFile {
  readonly file: string
  readonly issues: readonly FlowIssue[]
}
