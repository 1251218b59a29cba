import { exceptions } from "../policy/check/exceptions.ts"
import type { ScanFinding, ScanResult } from "./scan-result.ts"

/** What to print of scans, and whether something was found that has no exception. */
export interface ScanReport {
  readonly text: string
  /** One line for programs. */
  readonly json: string
  readonly failed: boolean
}

/** Sorts what scanners found into what has an exception and what has not. */
export function scanReport(results: readonly ScanResult[]): ScanReport {
  const lines: string[] = []
  let failed = false
  for (const result of results) {
    if ("skipped" in result) {
      lines.push(`skipped ${result.scanner}: ${result.skipped}`)
      continue
    }
    const { scanner, looked, findings } = result
    const open = findings.filter((finding) => !isExcepted(finding))
    failed ||= open.length > 0
    lines.push(
      `${scanner}: ${looked}, ${findings.length - open.length} findings with an exception, ${open.length} without`,
      ...open.map(({ id, text }) => `  ${id} ${text}`),
    )
  }
  const scans = results.map((result) =>
    "skipped" in result
      ? result
      : {
          ...result,
          findings: result.findings.map((each) => ({ ...each, excepted: isExcepted(each) })),
        },
  )
  return {
    text: `${lines.join("\n")}\n`,
    json: `${JSON.stringify({ ok: !failed, scans })}\n`,
    failed,
  }
}

function isExcepted({ id }: ScanFinding): boolean {
  return exceptions.some(({ rules }) => rules.includes(id))
}
