import type { RateReport } from "@call-center/callers"

import type { RequestCounts } from "./count-requests.ts"

/** How a call centre bore a load. Times are milliseconds. */
export interface LoadReport extends RateReport, RequestCounts {
  /** Calls a second that were asked for. */
  readonly rate: number
  /** How long each turn took to be answered. */
  readonly turns: readonly number[]
  /** How long each call took. */
  readonly calls: readonly number[]
  readonly brokeOff: number
  readonly booked: number
}

export function loadText(report: LoadReport): string {
  const { rate, begun, milliseconds, mostAtATime, latestMs, turns, calls, brokeOff, booked } =
    report
  const { operations, cancelled, resent } = report
  const seconds = milliseconds / 1000
  const asked = Object.values(operations).reduce((sum, count) => sum + count, 0)
  const transactions = operations["TransactWriteItems"] ?? 0
  return [
    `${begun} calls at ${rate} a second against one local call centre, real wires, callers who answer at once`,
    "",
    row("calls a second, ended", (calls.length / seconds).toFixed(1)),
    row("turns a second", (turns.length / seconds).toFixed(0)),
    row("most calls at a time", String(mostAtATime)),
    row("the latest call began late by", `${latestMs.toFixed(0)} ms`),
    row("a turn, p50 / p95 / p99 / most", quantiles(turns)),
    row("a whole call, p50 / p95 / p99 / most", quantiles(calls)),
    row("turns a call", (turns.length / calls.length).toFixed(1)),
    row("demos booked", String(booked)),
    row("calls that broke off", String(brokeOff)),
    row("requests to DynamoDB", `${asked}, ${(asked / calls.length).toFixed(1)} a call`),
    ...Object.entries(operations)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([operation, count]) => row(`  ${operation}`, String(count))),
    row("transactions cancelled by a condition", `${cancelled} of ${transactions}`),
    row("requests that the SDK sent again", String(resent)),
    "",
  ].join("\n")
}

function row(name: string, value: string): string {
  return `${name.padEnd(40)}${value}`
}

function quantiles(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return `${[0.5, 0.95, 0.99].map((share) => at(share).toFixed(1)).join(" / ")} / ${(sorted.at(-1) ?? 0).toFixed(0)} ms`
}
