import { actionCatalogue, uncoveredTypes } from "../catalogue/catalogue.ts"
import { mistakenTypes } from "../catalogue/mistaken-types.ts"
import { suggestion } from "../closest-name.ts"
import type { FlowType } from "../flow-type.ts"
import { placeholderIn } from "../placeholder.ts"
import type { Channel } from "../rule/action-rule.ts"
import type { CheckedAction, FlowCheck, Report } from "./checked-flow.ts"
import { severityOf } from "./checked-flow.ts"

const actionTypes = Object.keys(actionCatalogue)
const properties = ["Identifier", "Type", "Parameters", "Transitions"]

/** Types that Connect doesn't know, that don't belong into the flow, or that are no more. */
export const checkActionTypes: FlowCheck = (flow, report) => {
  for (const action of flow.actions) {
    checkKnown(action, flow.options.template === true, report)
    checkProperties(action, report)
    checkFlowType(action, flow.type, report)
    checkChannel(action, flow.options.channel, report)
  }
}

function checkKnown(action: CheckedAction, template: boolean, report: Report): void {
  const { type, rule } = action
  if (type === undefined || rule !== undefined) return
  if (template && placeholderIn(type) !== undefined) return
  if (uncoveredTypes.includes(type)) {
    report({ ...unknown(action), severity: "warning", message: uncoveredMessage(type) }, action)
    return
  }
  const meant = Object.hasOwn(mistakenTypes, type) ? mistakenTypes[type] : undefined
  const hint =
    meant === undefined
      ? `${suggestion(type, actionTypes)} Use one of the flow language's types.`
      : ` The service's name for it is "${meant}".`
  report(
    {
      ...unknown(action),
      severity: "error",
      message: `Connect has no action type "${type}".${hint}`,
    },
    action,
  )
}

function unknown(action: CheckedAction): { code: "unknown-action-type"; path: string } {
  return { code: "unknown-action-type", path: `${action.path}.Type` }
}

function uncoveredMessage(type: string): string {
  return `${type} is in use, but AWS has no page with its rules: nothing of this action is checked but where it leads.`
}

function checkProperties(action: CheckedAction, report: Report): void {
  for (const name of Object.keys(action.fields)) {
    if (properties.includes(name)) continue
    report(
      {
        severity: "warning",
        code: "unknown-property",
        path: `${action.path}.${name}`,
        message: `"${name}" is no part of an action (${properties.join(", ")}): take it out.`,
      },
      action,
    )
  }
}

function checkFlowType(
  action: CheckedAction,
  flowType: FlowType | undefined,
  report: Report,
): void {
  const { rule } = action
  if (rule === undefined || flowType === undefined || flowType === "CAMPAIGN") return
  if (rule.flowTypes === "all" || rule.flowTypes.includes(flowType)) return
  report(
    {
      severity: severityOf(rule.flowTypesEvidence ?? rule.evidence),
      code: "flow-type-refused",
      path: `${action.path}.Type`,
      message: `${action.type} doesn't belong into a ${flowType} flow, only into ${rule.flowTypes.join(", ")}.`,
    },
    action,
  )
}

function checkChannel(action: CheckedAction, channel: Channel | undefined, report: Report): void {
  const { rule } = action
  if (rule === undefined) return
  if (channel !== undefined && rule.channels !== undefined && !rule.channels.includes(channel)) {
    report(
      {
        severity: "warning",
        code: "channel-refused",
        path: `${action.path}.Type`,
        message: `${action.type} takes its error branch for ${channel} contacts; it is for ${rule.channels.join(", ")}.`,
      },
      action,
    )
  }
}
