import { suggestion } from "../closest-name.ts"
import { predicateHolds } from "../rule/predicate-holds.ts"
import type { CheckedAction, FlowCheck, Report } from "./checked-flow.ts"
import { severityOf } from "./checked-flow.ts"

/** Error branches: those that Connect demands, those that it refuses. */
export const checkErrors: FlowCheck = ({ actions }, report) => {
  for (const action of actions) {
    checkDuplicates(action, report)
    if (action.rule === undefined || action.rule.next === "none") continue
    const expected = expectedErrors(action)
    checkMissing(action, expected.required, report)
    checkRefused(action, [...expected.required, ...expected.optional], report)
  }
}

interface ExpectedErrors {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

function expectedErrors(action: CheckedAction): ExpectedErrors {
  const rules = action.rule?.errors ?? {}
  const required = [...(rules.required ?? [])]
  const optional = [...(rules.optional ?? [])]
  for (const { if: predicate, required: errors } of rules.when ?? []) {
    const holds = predicateHolds(predicate, action.parameters)
    if (holds === true) required.push(...errors)
    if (holds === undefined) optional.push(...errors)
  }
  return { required, optional }
}

function checkMissing(action: CheckedAction, required: readonly string[], report: Report): void {
  const present = new Set(action.errors.map((error) => error.errorType))
  for (const errorType of required) {
    if (present.has(errorType)) continue
    report(
      {
        severity: severityOf(action.rule?.evidence ?? "E"),
        code: "missing-error",
        path: `${action.path}.Transitions.Errors`,
        message: `${action.type} needs an error branch ${errorType}: add { "ErrorType": "${errorType}", "NextAction": ... }.`,
      },
      action,
    )
  }
}

function checkRefused(action: CheckedAction, allowed: readonly string[], report: Report): void {
  for (const { errorType, path } of action.errors) {
    if (errorType === undefined || allowed.includes(errorType)) continue
    const names = allowed.length === 0 ? "none at all" : `only ${allowed.join(", ")}`
    report(
      {
        severity: severityOf(action.rule?.evidence ?? "E"),
        code: "refused-error",
        path: `${path}.ErrorType`,
        message: `${action.type} has no error branch "${errorType}" as it stands here, ${names}.${suggestion(errorType, allowed)}`,
      },
      action,
    )
  }
}

function checkDuplicates(action: CheckedAction, report: Report): void {
  const seen = new Set<string>()
  for (const { errorType, path } of action.errors) {
    if (errorType === undefined) continue
    if (seen.has(errorType)) {
      report(
        {
          severity: "error",
          code: "duplicate-error",
          path: `${path}.ErrorType`,
          message: `The branch for ${errorType} is there already: keep one of them.`,
        },
        action,
      )
    }
    seen.add(errorType)
  }
}
