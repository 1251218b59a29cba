import { type Finding, rules } from "../policy/check/policy.ts"
import { list } from "../policy/json.ts"
import { synthesizedStack } from "../policy/synthesized-stack.ts"

export interface SynthesisReportOptions {
  readonly folder: string
  readonly json: unknown
  readonly zips: ReadonlyMap<string, Uint8Array>
  readonly findings: readonly Finding[]
}

/** What was written where, how many resources of each kind, which rules it keeps, and what to do with it. */
export function synthesisReport(options: SynthesisReportOptions): string {
  const { folder, json, zips, findings } = options
  const counts = countsOf(json)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const excepted = new Set(findings.map(({ rule }) => rule.id)).size
  return [
    `${folder}/cdk.tf.json: ${total} resources`,
    ...[...counts].map(([type, count]) => `${String(count).padStart(5)} ${type}`),
    ...[...zips].map(([path, { length }]) => `${folder}/${path}: ${Math.round(length / 1000)} KB`),
    `Policy: ${rules.length - excepted} rules kept, ${excepted} with an exception (apps/infra/src/policy/check/exceptions.ts)`,
    `Next: cd ${folder} && terraform init && terraform apply`,
    "",
  ].join("\n")
}

/** The line that says so when no alarm reaches anybody; undefined when one does. */
export function unheardAlarms(json: unknown): string | undefined {
  const alarms = synthesizedStack(json).ofType("aws_cloudwatch_metric_alarm")
  const heard = alarms.some(({ arguments: is }) => list(is["alarm_actions"]).length > 0)
  return heard
    ? undefined
    : `Warning: ${alarms.length} alarms reach nobody: set deployment.alarmEmail in call-center.config.ts`
}

function countsOf(json: unknown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type } of synthesizedStack(json).resources)
    counts.set(type, (counts.get(type) ?? 0) + 1)
  return new Map([...counts].toSorted(([one], [other]) => one.localeCompare(other)))
}
