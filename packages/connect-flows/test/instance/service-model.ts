import {
  DescribeContactFlow$,
  DescribeContactFlowModule$,
  ListContactFlowModules$,
  ListContactFlows$,
  ListHoursOfOperations$,
  ListPrompts$,
  ListQueues$,
} from "@aws-sdk/client-connect"

/** An operation as the service model that the AWS SDK carries describes it. */
export interface ModelledOperation {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  /** Members of the answer. */
  readonly answer: readonly string[]
}

type Structure = readonly [
  kind: number,
  namespace: string,
  name: string,
  traits: unknown,
  members: readonly string[],
]
type Operation = readonly [
  kind: number,
  namespace: string,
  name: string,
  traits: { readonly http: readonly [method: string, path: string, status: number] },
  input: () => Structure,
  output: () => Structure,
]

const operations = [
  DescribeContactFlow$,
  DescribeContactFlowModule$,
  ListContactFlowModules$,
  ListContactFlows$,
  ListHoursOfOperations$,
  ListPrompts$,
  ListQueues$,
] as unknown as readonly Operation[]

/** The operation that a request asks for; undefined for one that the model does not have. */
export function modelledOperation(method: string, path: string): ModelledOperation | undefined {
  for (const [, , name, { http }, , output] of operations) {
    const [expected, template] = http
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, label = ""]) => label)
    const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, "([^/]+)")}$`)
    const found = pattern.exec(path)
    if (method !== expected || found === null) continue
    const labels = names.map((label, index) => [label, decodeURIComponent(found[index + 1] ?? "")])
    return { name, labels: Object.fromEntries(labels), answer: output()[4] }
  }
  return undefined
}
