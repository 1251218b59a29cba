import { valueAt } from "../json-fields.ts"
import type { CombinationRule } from "../rule/action-rule.ts"
import { predicateHolds } from "../rule/predicate-holds.ts"
import { checkFields } from "./check-value.ts"
import type { CheckedAction, FlowCheck, Report } from "./checked-flow.ts"
import { severityOf } from "./checked-flow.ts"

/** Parameters: known, complete, of the right kind, and not at odds with one another. */
export const checkParameters: FlowCheck = ({ actions, options }, report) => {
  for (const action of actions) {
    const { rule } = action
    if (rule === undefined) continue
    checkFields(
      action.parameters,
      { kind: "object", fields: rule.parameters },
      {
        path: `${action.path}.Parameters`,
        owner: action.type ?? "",
        severity: severityOf(rule.evidence),
        template: options.template === true,
        report: (issue) => {
          report(issue, action)
        },
      },
    )
    for (const combination of rule.combinations ?? []) checkCombination(action, combination, report)
    checkNeeded(action, report)
  }
}

function checkCombination(
  action: CheckedAction,
  { of, minimum, maximum }: CombinationRule,
  report: Report,
): void {
  const present = of.filter((name) => valueAt(action.parameters, name) !== undefined)
  if (present.length >= minimum && present.length <= maximum) return
  report(
    {
      severity: severityOf(action.rule?.evidence ?? "E"),
      code: "parameter-combination",
      path: `${action.path}.Parameters`,
      message:
        present.length < minimum
          ? `${action.type} needs one of ${of.join(", ")}: add it.`
          : `${action.type} takes only one of ${of.join(", ")}, got ${present.join(" and ")}: take the others out.`,
    },
    action,
  )
}

/** Parameters that others bring with them. */
function checkNeeded(action: CheckedAction, report: Report): void {
  for (const { when, needs } of action.rule?.needs ?? []) {
    if (predicateHolds(when, action.parameters) !== true) continue
    if (valueAt(action.parameters, needs) !== undefined) continue
    report(
      {
        severity: severityOf(action.rule?.evidence ?? "E"),
        code: "missing-parameter",
        path: `${action.path}.Parameters.${needs}`,
        message: `${action.type} needs ${needs} as it stands here: add it.`,
      },
      action,
    )
  }
}
