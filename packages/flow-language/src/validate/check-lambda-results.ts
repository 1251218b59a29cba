import { reachableFrom } from "./check-reachable.ts"
import type { CheckedAction, CheckedFlow, FlowCheck } from "./checked-flow.ts"
import { FactsBefore } from "./facts-before.ts"
import type { ReferenceRead } from "./references-of.ts"

/** Stands for answers of calls that the flow doesn't show: before it, or in a module. */
const elsewhere = ""

/** Answers of a Lambda function that are read again after another function's answer replaced them. */
export const checkLambdaResults: FlowCheck = (flow, report) => {
  if (!flow.actions.some(({ references }) => references.some(isOfAnswer))) return
  const readsOf = readsByKey(flow)
  for (const [key, reads] of readsOf) {
    for (const read of reads) {
      const earlier = reads.find((other) => isReplaced(other, read, flow))
      if (earlier === undefined) continue
      report(
        {
          severity: "warning",
          code: "stale-lambda-result",
          path: read.reference.path,
          message:
            `$.External.${key} holds the answer of ${names(read)} here; "${earlier.action.identifier}" read it as ${names(earlier)}'s. ` +
            "Each call replaces the whole answer: keep it with UpdateContactAttributes before the next call.",
        },
        read.action,
      )
    }
  }
}

interface ExternalRead {
  readonly action: CheckedAction
  readonly reference: ReferenceRead
  /** Functions whose answer may be there. */
  readonly functions: readonly string[]
}

function readsByKey(flow: CheckedFlow): ReadonlyMap<string, readonly ExternalRead[]> {
  const before = new FactsBefore(flow, [elsewhere], (action) => {
    const called = calledBy(action)
    return { facts: called === undefined ? [] : [called], replaces: called !== undefined }
  })
  const reads = new Map<string, ExternalRead[]>()
  for (const action of before.actions) {
    for (const reference of action.references) {
      if (!isOfAnswer(reference) || before.holds(action, elsewhere)) continue
      const read = { action, reference, functions: before.factsOf(action) }
      const sameKey = reads.get(reference.name)
      if (sameKey === undefined) reads.set(reference.name, [read])
      else sameKey.push(read)
    }
  }
  return reads
}

function isOfAnswer({ root }: ReferenceRead): boolean {
  return root === "External"
}

/** The function whose answer is there afterwards, or undefined when the answer stays as it was. */
function calledBy({ type, parameters }: CheckedAction): string | undefined {
  if (type === "InvokeFlowModule") return elsewhere
  if (type !== "InvokeLambdaFunction" || parameters["InvocationType"] === "ASYNCHRONOUS")
    return undefined
  return String(parameters["LambdaFunctionARN"])
}

/** Whether a contact that read the one comes to the other, and no function may have answered both. */
function isReplaced(earlier: ExternalRead, later: ExternalRead, flow: CheckedFlow): boolean {
  if (earlier.action === later.action || earlier.action.identifier === undefined) return false
  if (earlier.functions.some((name) => later.functions.includes(name))) return false
  return reachableFrom(flow, earlier.action.identifier).has(later.action.identifier ?? "")
}

function names({ functions }: ExternalRead): string {
  return functions.map((arn) => arn.split(":function:").at(-1) ?? arn).join(" or ")
}
