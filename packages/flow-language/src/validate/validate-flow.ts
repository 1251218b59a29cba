import { checkActionTypes } from "./check-action-types.ts"
import { checkAttributes } from "./check-attributes.ts"
import { checkConditions } from "./check-conditions.ts"
import { checkCycles } from "./check-cycles.ts"
import { checkEnvelope } from "./check-envelope.ts"
import { checkErrors } from "./check-errors.ts"
import { checkIdentifiers } from "./check-identifiers.ts"
import { checkLambdaResults } from "./check-lambda-results.ts"
import { checkParameters } from "./check-parameters.ts"
import { checkReachable } from "./check-reachable.ts"
import { checkRetired } from "./check-retired.ts"
import { checkTransitions } from "./check-transitions.ts"
import type { FlowCheck, Report, ValidateOptions } from "./checked-flow.ts"
import type { FlowIssue } from "./flow-issue.ts"
import { readContent } from "./read-content.ts"
import { readFlow } from "./read-flow.ts"

const maximumCharacters = 256_000

const checks: readonly FlowCheck[] = [
  checkEnvelope,
  checkIdentifiers,
  checkActionTypes,
  checkParameters,
  checkTransitions,
  checkErrors,
  checkConditions,
  checkReachable,
  checkCycles,
  checkAttributes,
  checkLambdaResults,
  checkRetired,
]

/**
 * Finds what Amazon Connect would refuse of a flow, and what callers would suffer from: all of it at
 * once, in the order of the actions. Takes the content as JSON text or parsed; what is no flow at all
 * gets one issue that says what it is.
 *
 * @see https://docs.aws.amazon.com/connect/latest/APIReference/flow-language.html
 */
export function validateFlow(content: unknown, options: ValidateOptions = {}): FlowIssue[] {
  const read = readContent(content, options.template === true)
  if ("issue" in read) return [read.issue]
  const issues: FlowIssue[] = []
  const report: Report = (issue, action) => {
    issues.push({
      severity: issue.severity,
      code: issue.code,
      actionId: action?.identifier ?? null,
      path: issue.path,
      message: issue.message,
    })
  }
  checkSize(read.characters, report)
  const flow = readFlow(read.fields, options, report)
  for (const check of checks) check(flow, report)
  return issues.toSorted((one, other) => positionOf(one) - positionOf(other))
}

function checkSize(characters: number, report: Report): void {
  if (characters <= maximumCharacters) return
  report({
    severity: "error",
    code: "content-too-long",
    path: "",
    message: `A flow's content has at most ${maximumCharacters} characters, this has ${characters}: move a part into a module or another flow.`,
  })
}

/** The flow's own issues come first, then those of each action. */
function positionOf(issue: FlowIssue): number {
  const index = /^Actions\[(\d+)\]/.exec(issue.path)?.[1]
  return index === undefined ? -1 : Number(index)
}
