import {
  type Terminal,
  UsageFault,
  command,
  flag,
  oneOf,
  option,
  progressOver,
  some,
  text,
} from "@call-center/command-line"
import { flowTypes, validateFlow } from "@call-center/flow-language/validate"

import { flowFiles, readText } from "../files/flow-files.ts"
import type { CheckedFile } from "../issues/checked-file.ts"
import { issueLines, summaryLine } from "../issues/issue-text.ts"

/** `flows validate`. */
export const validate = command({
  summary: "Finds what Amazon Connect would refuse of flow JSON as CreateContactFlow takes it.",
  operands: some(text("FILE"), "a file, a folder (every flow below it) or a glob"),
  options: {
    json: flag(
      'one JSON object a file: {"file","issues":[{"severity","code","actionId","path","message"}]}',
    ),
    type: option(
      { ...oneOf(flowTypes), placeholder: "TYPE" },
      "the flow's type, CONTACT_FLOW, CUSTOMER_QUEUE, MODULE and so on (default: Metadata.type, where it stands)",
    ),
    template: flag("allow placeholders that are filled in before the flow is created"),
  },
  details:
    "Exit code: 0 without errors (warnings may remain), 1 with errors, 2 when a file can't be read.",
  run: async ({ options: { json, type, template }, operands: patterns }, terminal) => {
    const asked = { template, ...(type === undefined ? {} : { type }) }
    const { checked, unreadable } = await checkFiles(patterns, asked, terminal)
    terminal.print(json ? jsonLines(checked) : readableText(checked))
    for (const message of unreadable) terminal.note(`${message}\n`)
    if (unreadable.length > 0) return 2
    return checked.some(({ issues }) => issues.some((it) => it.severity === "error")) ? 1 : 0
  },
})

async function checkFiles(
  patterns: readonly string[],
  options: Parameters<typeof validateFlow>[1],
  terminal: Terminal,
): Promise<{ readonly checked: readonly CheckedFile[]; readonly unreadable: readonly string[] }> {
  const files = await flowFiles(patterns, terminal)
  const step = progressOver(files.length, terminal)
  const checked: CheckedFile[] = []
  const unreadable: string[] = []
  for (const file of files) {
    step(file)
    try {
      checked.push({ file, issues: validateFlow(readText(file, terminal), options) })
    } catch (fault) {
      if (!(fault instanceof UsageFault)) throw fault
      unreadable.push(fault.message)
    }
  }
  return { checked, unreadable }
}

function jsonLines(checked: readonly CheckedFile[]): string {
  return checked
    .map(({ file, issues }) => ({
      file,
      issues: issues.map(({ severity, code, actionId, path, message }) => {
        return { severity, code, actionId, path, message }
      }),
    }))
    .map((it) => `${JSON.stringify(it)}\n`)
    .join("")
}

function readableText(checked: readonly CheckedFile[]): string {
  return checked.flatMap(issueLines).join("") + summaryLine(checked)
}
