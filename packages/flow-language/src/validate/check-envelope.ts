import { closestName } from "../closest-name.ts"
import { isJsonFields, kindOf } from "../json-fields.ts"
import { placeholderIn } from "../placeholder.ts"
import type { CheckedFlow, FlowCheck, Report } from "./checked-flow.ts"

const version = "2019-10-30"
const maximumActions = 250
const properties = ["Version", "StartAction", "Actions", "Metadata", "Settings"]

/** The document around the actions. */
export const checkEnvelope: FlowCheck = (flow, report) => {
  checkVersion(flow, report)
  checkStartAction(flow, report)
  checkSettings(flow, report)
  checkProperties(flow, report)
  const count = flow.actions.length
  if (count > maximumActions) {
    report({
      severity: "error",
      code: "too-many-actions",
      path: "Actions",
      message: `A flow holds at most ${maximumActions} actions, this one ${count}: move a part into a module or another flow.`,
    })
  }
}

function checkVersion({ fields }: CheckedFlow, report: Report): void {
  if (fields["Version"] === version) return
  report({
    severity: "error",
    code: "unsupported-version",
    path: "Version",
    message: `Version must be "${version}", the only one there is, got ${kindOf(fields["Version"])}.`,
  })
}

function checkStartAction(flow: CheckedFlow, report: Report): void {
  const { startAction, byIdentifier, options } = flow
  if (startAction === undefined || byIdentifier.has(startAction)) return
  if (options.template === true && placeholderIn(startAction) !== undefined) return
  const closest = closestName(startAction, [...byIdentifier.keys()])
  report({
    severity: "error",
    code: "start-action-not-found",
    path: "StartAction",
    message:
      `StartAction names "${startAction}", but no action has that Identifier: ` +
      (closest === undefined ? "name the first action." : `did you mean "${closest}"?`),
  })
}

function checkSettings({ fields, type }: CheckedFlow, report: Report): void {
  const settings = fields["Settings"]
  if (type === "MODULE" && !isJsonFields(settings)) {
    report({
      severity: "error",
      code: "settings-required",
      path: "Settings",
      message: `A module needs Settings, an object with InputParameters, OutputParameters and Transitions, got ${kindOf(settings)}.`,
    })
  }
  if (type !== "MODULE" && settings !== undefined) {
    report({
      severity: "error",
      code: "settings-refused",
      path: "Settings",
      message:
        "Only modules have Settings: take them out, or create this as a module (type MODULE).",
    })
  }
}

function checkProperties({ fields }: CheckedFlow, report: Report): void {
  for (const name of Object.keys(fields)) {
    if (properties.includes(name)) continue
    report({
      severity: "warning",
      code: "unknown-property",
      path: name,
      message: `"${name}" is no part of a flow (${properties.join(", ")}): take it out.`,
    })
  }
  const metadata = fields["Metadata"]
  if (metadata === undefined || isJsonFields(metadata)) return
  report({
    severity: "error",
    code: "wrong-kind",
    path: "Metadata",
    message: `Metadata must be an object, got ${kindOf(metadata)}.`,
  })
}
