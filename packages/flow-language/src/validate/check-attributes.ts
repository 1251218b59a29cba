import { actionCatalogue } from "../catalogue/catalogue.ts"
import { suggestion } from "../closest-name.ts"
import type { FlowType } from "../flow-type.ts"
import { isJsonFields } from "../json-fields.ts"
import type { CheckedAction, CheckedFlow, FlowCheck } from "./checked-flow.ts"
import { FactsBefore } from "./facts-before.ts"
import type { ReferenceRead } from "./references-of.ts"

/** Namespaces that are empty before an action fills them. */
function filled(): ReadonlySet<string> {
  return (filledRoots ??= new Set(
    Object.values(actionCatalogue).flatMap(({ fills = [] }) => fills),
  ))
}

let filledRoots: ReadonlySet<string> | undefined

/** Flows with which a contact can begin; it reaches any other from a flow that may have set anything. */
const firstFlows: ReadonlySet<FlowType | undefined> = new Set([
  "CONTACT_FLOW",
  "CAMPAIGN",
  undefined,
])

/** Attributes and results that are read where no way from the start has set them. */
export const checkAttributes: FlowCheck = (flow, report) => {
  const before = new FactsBefore(flow, [], (action) => ({ facts: setBy(action), replaces: false }))
  const known = new Set(flow.options.attributes)
  const reported = new Set<string>()
  for (const action of before.actions) {
    for (const read of action.references) {
      const what = nameOf(read)
      if (what === undefined || reported.has(what) || isSet(read, action, before)) continue
      if (read.root === "Attributes" && known.has(read.name)) continue
      if (read.root !== "FlowAttributes" && !firstFlows.has(flow.type)) continue
      reported.add(what)
      report(
        {
          severity: "warning",
          code: "unset-attribute",
          path: read.path,
          message: messageFor(read, what, flow),
        },
        action,
      )
    }
  }
}

/** Attributes count each by its name, results all together. */
function nameOf({ root, name }: ReferenceRead): string | undefined {
  if (!filled().has(root)) return undefined
  return isNamed(root) ? `$.${root}.${name}` : `$.${root}`
}

function isNamed(root: string): boolean {
  return root === "Attributes" || root === "FlowAttributes"
}

function isSet({ root, name }: ReferenceRead, action: CheckedAction, before: FactsBefore): boolean {
  return before.holds(action, root) || (isNamed(root) && before.holds(action, `${root}.${name}`))
}

/** What an action sets: `Attributes.name`, or a whole namespace when the names aren't known. */
function setBy(action: CheckedAction): readonly string[] {
  // A module can do whatever a flow can, but sees flow attributes of its own.
  if (action.type === "InvokeFlowModule")
    return [...filled()].filter((root) => root !== "FlowAttributes")
  return (action.rule?.fills ?? []).flatMap((root) =>
    isNamed(root) ? namesUnder(action, root) : [root],
  )
}

function namesUnder(action: CheckedAction, root: string): readonly string[] {
  const names = action.parameters[root]
  if (!isJsonFields(names)) return [root]
  return Object.keys(names).map((name) => (name.includes("$") ? root : `${root}.${name}`))
}

function messageFor(read: ReferenceRead, what: string, flow: CheckedFlow): string {
  const fact = isNamed(read.root) ? `${read.root}.${read.name}` : read.root
  const setter = flow.actions.find((action) => setBy(action).includes(fact))
  const reason =
    setter === undefined
      ? `nothing in this flow sets ${what}`
      : `"${setter.identifier}" sets ${what}, but no way leads from there to here`
  const outside =
    read.root === "FlowAttributes"
      ? ""
      : ", unless the contact brings it from an API call or an earlier flow"
  return `${read.jsonPath} is empty here${outside}: ${reason}.${misspeltHint(read, flow)}`
}

function misspeltHint(read: ReferenceRead, flow: CheckedFlow): string {
  if (!isNamed(read.root)) return ""
  const prefix = `${read.root}.`
  const names = flow.actions
    .flatMap(setBy)
    .filter((fact) => fact.startsWith(prefix))
    .map((fact) => fact.slice(prefix.length))
  return suggestion(
    read.name,
    names.filter((name) => name !== read.name),
  )
}
