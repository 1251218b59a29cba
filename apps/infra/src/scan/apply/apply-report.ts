import type { LoggedCall } from "@call-center/aws-stand-in"

import type { Settlement } from "./apply-exceptions.ts"
import type { FailureRow, StepRow } from "./apply-rows.ts"

/** Everything that a run has to tell. */
export interface ApplyReport {
  readonly terraform: string
  readonly provider: string
  readonly steps: readonly StepRow[]
  readonly failures: readonly FailureRow[]
  readonly calls: readonly LoggedCall[]
  readonly settlement: Settlement
}

/** Whether all is as it should be. */
export function isGood({ steps, failures, settlement }: ApplyReport): boolean {
  return (
    [...steps, ...failures].every(({ ok }) => ok) &&
    settlement.open.length === 0 &&
    settlement.unneeded.length === 0
  )
}

/** The report as text. */
export function applyText(report: ApplyReport): string {
  const { terraform, provider, steps, failures, settlement } = report
  const { open, unneeded, excepted } = settlement
  return [
    `Terraform ${terraform}, provider hashicorp/aws ${provider}`,
    "",
    ...table(
      ["stack", "step", "s", "", "result"],
      steps.map(({ stack, step, seconds, ok, said }) => [
        stack,
        step,
        seconds.toFixed(1),
        mark(ok),
        shortened(said),
      ]),
    ),
    ...(failures.length === 0
      ? []
      : [
          "",
          ...table(
            ["failure", "first apply", "remedy", "s", "", "end"],
            failures.map(({ failure, first, remedy, seconds, ok, end }) => [
              failure,
              shortened(first, 44),
              remedy,
              seconds.toFixed(1),
              mark(ok),
              shortened(end),
            ]),
          ),
        ]),
    "",
    requestLine(report),
    `exceptions: ${excepted.length} findings covered, ${unneeded.length} no longer needed`,
    ...unneeded.map(({ step, sign }) => `  no longer needed: ${step} ${sign.source}`),
    ...open.map(({ step, stack, text }) => `  ${step}, ${stack}: ${text}`),
    "",
  ].join("\n")
}

/** The same for programs. */
export function applyJson(report: ApplyReport): string {
  const { terraform, provider, steps, failures, settlement } = report
  const { open, excepted, unneeded } = settlement
  return `${JSON.stringify({
    ok: isGood(report),
    terraform,
    provider,
    steps,
    failures,
    requests: requestsOf(report),
    findings: open,
    excepted,
    unneeded: unneeded.map(({ step, sign, reason }) => ({ step, sign: sign.source, reason })),
  })}\n`
}

function requestsOf({ calls, settlement }: ApplyReport) {
  const services = new Set(calls.map(({ service }) => service))
  const operations = new Set(calls.map(({ service, operation }) => `${service} ${operation}`))
  const outside = settlement.open.filter(({ step }) => step === "request").length
  return { sent: calls.length, services: services.size, operations: operations.size, outside }
}

function requestLine(report: ApplyReport): string {
  const { sent, services, operations, outside } = requestsOf(report)
  return `requests: ${sent} of ${operations} operations of ${services} services, outside the service models: ${outside}`
}

const longest = 90

function shortened(said: string, most = longest): string {
  return said.length > most ? `${said.slice(0, most - 1)}…` : said
}

function mark(ok: boolean): string {
  return ok ? "ok" : "FAILED"
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        head[column] === "s"
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  )
}
