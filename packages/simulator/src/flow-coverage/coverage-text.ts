import type { CoverageReport, FlowCoverage, Share } from "./flow-coverage.ts"

/** A coverage report for people: one line a flow, and below it what is missing. */
export function coverageText({ flows }: CoverageReport): string {
  const width = Math.max(4, ...flows.map(({ flow }) => flow.length))
  const rows = flows.map((flow) => flowRow(flow, width))
  const all = {
    flow: "all",
    actions: sum(flows, "actions"),
    transitions: sum(flows, "transitions"),
  }
  return [heading(width), ...rows, ...(flows.length > 1 ? [row(all, width)] : []), ""].join("\n")
}

function heading(width: number): string {
  return `${"flow".padEnd(width)}  ${"actions".padStart(16)}  ${"transitions".padStart(16)}`
}

function flowRow(coverage: FlowCoverage, width: number): string {
  return [
    row(coverage, width),
    ...coverage.missingActions.map((identifier) => `  never started: ${identifier}`),
    ...coverage.missingTransitions.map(
      ({ from, by, to }) => `  never taken: ${from} -${by}-> ${to}`,
    ),
  ].join("\n")
}

function row(
  { flow, actions, transitions }: Pick<FlowCoverage, "flow" | "actions" | "transitions">,
  width: number,
): string {
  return `${flow.padEnd(width)}  ${words(actions)}  ${words(transitions)}`
}

function words({ covered, total }: Share): string {
  const percent = total === 0 ? 100 : Math.floor((covered / total) * 1000) / 10
  return `${covered}/${total} ${percent.toFixed(1)} %`.padStart(16)
}

function sum(flows: readonly FlowCoverage[], of: "actions" | "transitions"): Share {
  return flows.reduce<Share>(
    (share, flow) => ({
      covered: share.covered + flow[of].covered,
      total: share.total + flow[of].total,
    }),
    { covered: 0, total: 0 },
  )
}
