import type { ActionRule } from "../src/index.ts"
import { actionCatalogue } from "../src/index.ts"

/** The README's table of action types: what each needs, as the catalogue says it. */
export function coverageTable(): string {
  const rows = Object.entries(actionCatalogue).map(([type, rule]) =>
    row([`\`${type}\``, parametersOf(rule), errorsOf(rule), flowTypesOf(rule), rule.evidence]),
  )
  return [
    row(["Action type", "Parameters (**required**)", "Errors", "Flows", "Evidence"]),
    row(["---", "---", "---", "---", "---"]),
    ...rows,
  ].join("\n")
}

/** The README with the table as it stands now. */
export function withCoverageTable(readme: string): string {
  const [before, , after] = readme.split(/<!-- \/?coverage -->/)
  if (before === undefined || after === undefined)
    throw new TypeError(
      "expected <!-- coverage --> and <!-- /coverage --> in the README: put them back",
    )
  return `${before}<!-- coverage -->\n\n${coverageTable()}\n\n<!-- /coverage -->${after}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`
}

function parametersOf({ parameters }: ActionRule): string {
  const names = Object.entries(parameters).map(([name, { required }]) =>
    required === undefined ? name : `**${name}**`,
  )
  return names.length === 0 ? "none" : names.join(", ")
}

function errorsOf({ errors, next }: ActionRule): string {
  if (next === "none") return "ends the flow"
  const conditional = (errors.when ?? []).flatMap(({ required }) => required)
  const names = [
    ...(errors.required ?? []).map((name) => `**${name}**`),
    ...(errors.optional ?? []),
    ...[...new Set(conditional)].map((name) => `${name} (by form)`),
  ]
  return names.length === 0 ? "none" : names.join(", ")
}

/** CF inbound, XF transfer, CQ customer queue, WH whisper, HO hold, MOD module. */
function flowTypesOf({ flowTypes }: ActionRule): string {
  if (flowTypes === "all") return "all"
  const short = flowTypes.map((type) => {
    if (type === "CONTACT_FLOW") return "CF"
    if (type === "CUSTOMER_QUEUE") return "CQ"
    if (type === "MODULE") return "MOD"
    if (type === "OUTBOUND_WHISPER" && flowTypes.length < 7) return "outbound whisper"
    if (type.endsWith("WHISPER")) return "WH"
    return type.endsWith("TRANSFER") ? "XF" : "HO"
  })
  return [...new Set(short)].join(" ")
}
