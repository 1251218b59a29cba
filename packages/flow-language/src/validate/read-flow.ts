import { actionRuleOf } from "../catalogue/catalogue.ts"
import { flowTypeOfConsole } from "../flow-type.ts"
import type { FlowType } from "../flow-type.ts"
import type { JsonFields } from "../json-fields.ts"
import { isJsonFields, isList, kindOf, valueAt } from "../json-fields.ts"
import type {
  CheckedAction,
  CheckedCondition,
  CheckedError,
  CheckedFlow,
  Report,
  Target,
  ValidateOptions,
} from "./checked-flow.ts"
import { referencesOf } from "./references-of.ts"

/** Reads a flow into what the checks work on, and reports what has the wrong shape. */
export function readFlow(
  fields: JsonFields,
  options: ValidateOptions,
  report: Report,
): CheckedFlow {
  const actions = listUnder(fields, "Actions", { path: "", report }).flatMap((value, index) => {
    const path = `Actions[${index}]`
    if (isJsonFields(value)) return [readAction(value, path, report)]
    report(wrongKind(path, "an object", value))
    return []
  })
  const byIdentifier = new Map<string, CheckedAction>()
  for (const action of actions) {
    if (action.identifier !== undefined && !byIdentifier.has(action.identifier))
      byIdentifier.set(action.identifier, action)
  }
  return {
    fields,
    startAction: textUnder(fields, "StartAction", { path: "", report }),
    actions,
    byIdentifier,
    type: options.type ?? typeOf(fields),
    options,
  }
}

interface At {
  readonly path: string
  readonly report: Report
}

/** The console writes its word into `Metadata.type`; only modules have `Settings`. */
function typeOf(fields: JsonFields): FlowType | undefined {
  if (isJsonFields(fields["Settings"])) return "MODULE"
  return flowTypeOfConsole(valueAt(fields, "Metadata.type"))
}

function readAction(fields: JsonFields, path: string, report: Report): CheckedAction {
  const at = { path, report: reporter(report, fields) }
  const type = textUnder(fields, "Type", at)
  const transitions = objectUnder(fields, "Transitions", at)
  const inTransitions = { path: `${path}.Transitions`, report: at.report }
  const parameters = "Parameters" in fields ? objectUnder(fields, "Parameters", at) : {}
  const conditions = readBranches(transitions, "Conditions", inTransitions).map(readCondition)
  const identifier = textUnder(fields, "Identifier", at)
  const next =
    "NextAction" in transitions ? textUnder(transitions, "NextAction", inTransitions) : undefined
  const errors = readBranches(transitions, "Errors", inTransitions).map(readError)
  return {
    path,
    identifier,
    type,
    rule: type === undefined ? undefined : actionRuleOf(type),
    fields,
    parameters,
    next,
    errors,
    conditions,
    targets: targetsOf({ path: `${path}.Transitions`, next }, ...errors, ...conditions),
    references: [
      ...referencesOf(parameters, `${path}.Parameters`),
      ...conditions.flatMap((condition) =>
        referencesOf(condition.operands, `${condition.path}.Condition.Operands`),
      ),
    ],
  }
}

function targetsOf(
  ...branches: readonly { readonly path: string; readonly next: string | undefined }[]
): readonly Target[] {
  return branches.flatMap(({ path, next }) =>
    next === undefined ? [] : [{ path: `${path}.NextAction`, target: next }],
  )
}

/** Names the action in issues about it, though it isn't read yet. */
function reporter(report: Report, { Identifier: identifier }: JsonFields): Report {
  const action = { identifier: typeof identifier === "string" ? identifier : undefined }
  return (issue) => {
    report(issue, action)
  }
}

interface Branch extends At {
  readonly fields: JsonFields
}

function readBranches(transitions: JsonFields, name: string, at: At): readonly Branch[] {
  if (!(name in transitions)) return []
  return listUnder(transitions, name, at).flatMap((value, index) => {
    const path = `${at.path}.${name}[${index}]`
    if (isJsonFields(value)) return [{ fields: value, path, report: at.report }]
    at.report(wrongKind(path, "an object", value))
    return []
  })
}

function readError(branch: Branch): CheckedError {
  return {
    path: branch.path,
    errorType: textUnder(branch.fields, "ErrorType", branch),
    next: textUnder(branch.fields, "NextAction", branch),
  }
}

function readCondition(branch: Branch): CheckedCondition {
  const condition = objectUnder(branch.fields, "Condition", branch)
  const inCondition = { path: `${branch.path}.Condition`, report: branch.report }
  return {
    path: branch.path,
    operator: textUnder(condition, "Operator", inCondition),
    operands: listUnder(condition, "Operands", inCondition),
    next: textUnder(branch.fields, "NextAction", branch),
  }
}

function textUnder(fields: JsonFields, name: string, { path, report }: At): string | undefined {
  const value = fields[name]
  if (typeof value === "string" && value !== "") return value
  const where = path === "" ? name : `${path}.${name}`
  if (value === undefined) report(missing(where, "a string"))
  else report(wrongKind(where, value === "" ? "a string that isn't empty" : "a string", value))
  return undefined
}

function objectUnder(fields: JsonFields, name: string, { path, report }: At): JsonFields {
  const value = fields[name]
  if (isJsonFields(value)) return value
  const where = `${path}.${name}`
  report(value === undefined ? missing(where, "an object") : wrongKind(where, "an object", value))
  return {}
}

function listUnder(fields: JsonFields, name: string, { path, report }: At): readonly unknown[] {
  const value = fields[name]
  if (isList(value)) return value
  const where = path === "" ? name : `${path}.${name}`
  report(value === undefined ? missing(where, "a list") : wrongKind(where, "a list", value))
  return []
}

function missing(path: string, expected: string): Parameters<Report>[0] {
  return {
    severity: "error",
    code: "missing-property",
    path,
    message: `${path} is missing: add it, ${expected}.`,
  }
}

function wrongKind(path: string, expected: string, value: unknown): Parameters<Report>[0] {
  return {
    severity: "error",
    code: "wrong-kind",
    path,
    message: `${path} must be ${expected}, got ${kindOf(value)}.`,
  }
}
