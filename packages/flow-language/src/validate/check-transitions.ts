import { suggestion } from "../closest-name.ts"
import { placeholderIn } from "../placeholder.ts"
import type { CheckedAction, CheckedFlow, FlowCheck, Report } from "./checked-flow.ts"

const properties = ["NextAction", "Errors", "Conditions"]

/** Where actions lead: to actions that exist, and onward unless the flow ends there. */
export const checkTransitions: FlowCheck = (flow, report) => {
  for (const action of flow.actions) {
    checkTargets(action, flow, report)
    checkNames(action, report)
    if (action.rule?.next === "none") checkTerminal(action, report)
    if (action.rule?.next === "required" && action.next === undefined) {
      report(
        {
          severity: "error",
          code: "missing-next-action",
          path: `${action.path}.Transitions.NextAction`,
          message: `${action.type} needs a NextAction: name the action that follows.`,
        },
        action,
      )
    }
  }
}

function checkTargets(action: CheckedAction, flow: CheckedFlow, report: Report): void {
  for (const { path, target } of action.targets) {
    if (flow.byIdentifier.has(target)) continue
    if (flow.options.template === true && placeholderIn(target) !== undefined) continue
    const hint = suggestion(target, [...flow.byIdentifier.keys()])
    report(
      {
        severity: "error",
        code: "transition-to-nowhere",
        path,
        message: `No action has the Identifier "${target}".${hint === "" ? " Name one that exists." : hint}`,
      },
      action,
    )
  }
}

function checkTerminal(action: CheckedAction, report: Report): void {
  if (action.next === undefined && action.errors.length + action.conditions.length === 0) return
  report(
    {
      severity: "error",
      code: "transition-refused",
      path: `${action.path}.Transitions`,
      message: `${action.type} ends the flow: leave its Transitions empty.`,
    },
    action,
  )
}

function checkNames(action: CheckedAction, report: Report): void {
  const transitions = action.fields["Transitions"]
  if (typeof transitions !== "object" || transitions === null) return
  for (const name of Object.keys(transitions)) {
    if (properties.includes(name)) continue
    report(
      {
        severity: "warning",
        code: "unknown-property",
        path: `${action.path}.Transitions.${name}`,
        message: `"${name}" is no part of Transitions (${properties.join(", ")}): take it out.${suggestion(name, properties)}`,
      },
      action,
    )
  }
}
