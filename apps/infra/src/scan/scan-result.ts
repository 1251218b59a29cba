/** A finding of a scanner. */
export interface ScanFinding {
  /** The scanner's own id, `CKV_AWS_28`; exceptions name it. */
  readonly id: string
  /** Where, and what is wrong. */
  readonly text: string
}

/** What came of one scanner: what it found, or why it did not run. */
export type ScanResult =
  | { readonly scanner: string; readonly looked: string; readonly findings: readonly ScanFinding[] }
  | { readonly scanner: string; readonly skipped: string }
