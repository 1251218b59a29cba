import { type FlowType, flowTypes, validateFlow } from "@call-center/flow-language"

import { parseArguments } from "../arguments.ts"
import type { CheckedFile } from "../checked-file.ts"
import { flowFiles, readText } from "../flow-files.ts"
import { validateHelp } from "../help.ts"
import { issueLines, summaryLine } from "../issue-text.ts"
import { progressOver } from "../progress.ts"
import type { ExitCode, Terminal } from "../terminal.ts"
import { UsageFault } from "../usage-fault.ts"

/** `flows validate`. */
export async function validate(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArguments("validate", args, {
    help: { type: "boolean", short: "h" },
    json: { type: "boolean" },
    template: { type: "boolean" },
    type: { type: "string" },
  })
  if (values.help === true) {
    terminal.out(validateHelp)
    return 0
  }
  if (positionals.length === 0) {
    throw new UsageFault("flows validate needs a file: see pnpm flows validate --help")
  }
  const type = values.type === undefined ? {} : { type: flowTypeNamed(values.type) }
  const options = { ...type, template: values.template === true }
  const { checked, unreadable } = await checkFiles(positionals, options, terminal)
  terminal.out(values.json === true ? jsonLines(checked) : readableText(checked))
  for (const message of unreadable) terminal.err(`${message}\n`)
  if (unreadable.length > 0) return 2
  return checked.some(({ issues }) => issues.some((it) => it.severity === "error")) ? 1 : 0
}

async function checkFiles(
  patterns: readonly string[],
  options: Parameters<typeof validateFlow>[1],
  terminal: Terminal,
): Promise<{ readonly checked: readonly CheckedFile[]; readonly unreadable: readonly string[] }> {
  const files = await flowFiles(patterns, terminal)
  const progress = progressOver(files.length, terminal)
  const checked: CheckedFile[] = []
  const unreadable: string[] = []
  for (const file of files) {
    progress.step(file)
    try {
      checked.push({ file, issues: validateFlow(await readText(file, terminal), options) })
    } catch (fault) {
      if (!(fault instanceof UsageFault)) throw fault
      unreadable.push(fault.message)
    }
  }
  progress.end()
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

function flowTypeNamed(name: string): FlowType {
  const type = flowTypes.find((it) => it === name)
  if (type !== undefined) return type
  throw new UsageFault(`--type ${name} is no flow type: take one of ${flowTypes.join(", ")}`)
}
