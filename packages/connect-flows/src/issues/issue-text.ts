import type { CheckedFile } from "./checked-file.ts"

/** A file's issues for people: the file, then a line for each; nothing for a file without issues. */
export function issueLines({ file, issues }: CheckedFile): string[] {
  if (issues.length === 0) return []
  return [
    `${file}\n`,
    ...issues.map(({ severity, code, actionId, path, message }) => {
      const where = [actionId, path].filter((it) => it !== null && it !== "").join(", ")
      return `  ${severity.padEnd(7)}  ${code}${where === "" ? "" : ` (${where})`}: ${message}\n`
    }),
  ]
}

/** How many files were checked, and what was found; nothing where none was. */
export function summaryLine(checked: readonly CheckedFile[]): string {
  if (checked.length === 0) return ""
  const issues = checked.flatMap((it) => it.issues)
  const errors = issues.filter((it) => it.severity === "error").length
  const found = [counted(errors, "error"), counted(issues.length - errors, "warning")].join(", ")
  return `${counted(checked.length, "flow")}: ${found}\n`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`
}
