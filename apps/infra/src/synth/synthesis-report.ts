import { resourcesOf } from "../policy/synthesized-stack.ts"

export interface SynthesisReportOptions {
  readonly folder: string
  readonly json: unknown
  readonly zips: ReadonlyMap<string, Uint8Array>
}

/** What was written where, how many resources of each kind, and what to do with it. */
export function synthesisReport({ folder, json, zips }: SynthesisReportOptions): string {
  const counts = countsOf(json)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [
    `${folder}/cdk.tf.json: ${total} resources`,
    ...[...counts].map(([type, count]) => `${String(count).padStart(5)} ${type}`),
    ...[...zips].map(([path, { length }]) => `${folder}/${path}: ${(length / 1000).toFixed(0)} KB`),
    `Next: cd ${folder} && terraform init && terraform apply`,
    "",
  ].join("\n")
}

function countsOf(json: unknown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type } of resourcesOf(json)) counts.set(type, (counts.get(type) ?? 0) + 1)
  return new Map([...counts].toSorted(([one], [other]) => one.localeCompare(other)))
}
